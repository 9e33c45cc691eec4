package io.github.openmidid.examples.register.store;

import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.CreationResult;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Executes changes that compete with concurrent ones. Unique keys of the database decide which one
 * succeeds; the other is retried and then finds the result of the first.
 */
@Component
public final class RetryingTransaction {
  private static final int ATTEMPTS = 8;

  private final DurableTransaction durable;

  /** Creates retrying transactions on top of durable ones. */
  public RetryingTransaction(DurableTransaction durable) {
    this.durable = durable;
  }

  /**
   * Executes a change, and retries it from the beginning if a concurrent change came first. The
   * change must look up existing rows before it inserts new ones. Within another change it becomes
   * a part of that one, which is retried and made durable as a whole.
   */
  public <T> T execute(Supplier<T> change) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return change.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return durable.execute(change);
      } catch (DuplicateKeyException | ConcurrencyFailureException e) {
        rethrowAfterLastAttempt(attempt, e);
      }
    }
  }

  /**
   * Executes an idempotent creation: a repeated request returns the result of the first.
   *
   * @param earlier looks up the resource that was created with the same reference, if there is one
   * @param isSame tests whether it was created by the same request
   * @param add creates it
   * @throws ConflictException if the reference was used for a different request
   */
  public <T> CreationResult<T> executeOnce(
      Supplier<Optional<T>> earlier, Predicate<T> isSame, Supplier<T> add) {
    return execute(
        () -> {
          Optional<T> made = earlier.get();
          if (made.isPresent() && !isSame.test(made.get())) {
            throw new ConflictException(Conflict.REQUEST_REFERENCE_REUSED);
          }
          return made.map(CreationResult::existing)
              .orElseGet(() -> CreationResult.created(add.get()));
        });
  }

  private static void rethrowAfterLastAttempt(int attempt, DataAccessException e) {
    if (attempt == ATTEMPTS) {
      throw e;
    }
  }
}
