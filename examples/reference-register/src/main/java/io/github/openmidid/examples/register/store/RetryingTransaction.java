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

/**
 * Changes that others may make at the same moment. Who is right is decided by the keys of the
 * database; who has lost looks again, and then finds what the other has made.
 */
@Component
public final class RetryingTransaction {
  private static final int ATTEMPTS = 8;

  private final DurableTransaction durable;

  /** In this store. */
  public RetryingTransaction(DurableTransaction durable) {
    this.durable = durable;
  }

  /**
   * Makes a change. It has to look for what it must not make twice before it makes it: it is made
   * again from the beginning if somebody was faster.
   */
  public <T> T execute(Supplier<T> change) {
    for (int attempt = 1; ; attempt++) {
      try {
        return durable.execute(change);
      } catch (DuplicateKeyException | ConcurrencyFailureException e) {
        rethrowAfterLastAttempt(attempt, e);
      }
    }
  }

  /**
   * Makes what a request asks for, once, however often it asks.
   *
   * @param earlier what the same reference has made before, if anything
   * @param isSame whether that was by the same request
   * @throws ConflictException if the reference was used for something else
   */
  public <T> CreationResult<T> executeOnce(
      Supplier<Optional<T>> earlier, Predicate<T> isSame, Supplier<T> add) {
    return execute(
        () -> {
          Optional<T> made = earlier.get();
          if (made.isPresent() && !isSame.test(made.get())) {
            throw new ConflictException(Conflict.REQUEST_REFERENCE_REUSED);
          }
          return made.map(CreationResult::before).orElseGet(() -> CreationResult.now(add.get()));
        });
  }

  private static void rethrowAfterLastAttempt(int attempt, DataAccessException e) {
    if (attempt == ATTEMPTS) {
      throw e;
    }
  }
}
