package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.Operation;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.http.Attempts;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations that change data at the register. Their exceptions state whether the outcome is
 * open: a single request with an open outcome suffices, since a later rejection does not settle an
 * earlier request. The cache entries of the registrations are invalidated afterwards, even if the
 * operation fails: the register may have applied the change nevertheless.
 *
 * <p>The parameter {@code reference} is the request reference that makes the request idempotent;
 * null if its content does.
 */
public final class ChangeRunner {
  private final OperationRunner runner;
  private final @Nullable RegistrationCache cache;

  ChangeRunner(OperationRunner runner, @Nullable RegistrationCache cache) {
    this.runner = runner;
    this.cache = cache;
  }

  /** Runs a change that concerns no cached registration. */
  <T> T run(@Nullable UUID reference, Operation<T> operation) {
    return runner.run(
        context -> {
          Attempts attempts = context.attempts();
          attempts.announce(reference);
          try {
            return operation.run(context);
          } catch (RuntimeException e) {
            throw failure(ErrorMapper.ofOperation(e), attempts.isOutcomeOpen(), reference);
          } catch (Error e) { // keeps its type
            if (attempts.isOutcomeOpen()) {
              e.addSuppressed(failedHere(reference, null));
            }
            throw e;
          }
        });
  }

  /** Runs a change of one registration. */
  <T> T run(@Nullable UUID reference, MidId midId, Operation<T> operation) {
    try {
      return run(reference, operation);
    } finally {
      invalidate(midId);
    }
  }

  /**
   * Runs a change of the registrations named in the result. Clears the cache if the operation
   * fails, since the identifiers are then unknown.
   */
  <T> T run(
      @Nullable UUID reference, Function<? super T, Stream<MidId>> midIds, Operation<T> operation) {
    try {
      T result = run(reference, operation);
      midIds.apply(result).forEach(this::invalidate);
      return result;
    } catch (RuntimeException | Error e) {
      if (cache != null) {
        cache.clear();
      }
      throw e;
    }
  }

  void invalidate(MidId midId) {
    if (cache != null) {
      cache.invalidate(midId);
    }
  }

  private static RuntimeException failure(
      RuntimeException e, boolean outcomeOpen, @Nullable UUID reference) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof RegisterUnavailableException) {
      return new RegisterUnavailableException(message, reference, outcomeOpen, e.getCause());
    } else if (e instanceof RegisterProtocolException protocol) {
      return new RegisterProtocolException(
          message, protocol.excerpt().orElse(null), reference, outcomeOpen, e.getCause());
    } else if (!outcomeOpen) {
      return e;
    } else if (e instanceof RegisterResponseException rejected) {
      return new RegisterResponseException(
          message,
          rejected.status(),
          rejected.problemType().orElse(null),
          rejected.issues(),
          rejected.traceId().orElse(null),
          reference,
          true);
    }
    return failedHere(reference, e);
  }

  private static MidIdClientException failedHere(
      @Nullable UUID reference, @Nullable RuntimeException cause) {
    return new RegisterUnavailableException(
        "the call failed in the client after a request was sent", reference, true, cause);
  }
}
