package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.Operation;
import io.github.openmidid.client.internal.call.OperationRunner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations that change registrations and invalidates their cache entries afterwards, even if
 * the operation fails: the register may have applied the change nevertheless.
 */
final class ChangeRunner {
  private final OperationRunner runner;
  private final @Nullable RegistrationCache cache;

  ChangeRunner(OperationRunner runner, @Nullable RegistrationCache cache) {
    this.runner = runner;
    this.cache = cache;
  }

  /** Runs a change of one registration. */
  <T> T run(MidId midId, Operation<T> operation) {
    try {
      return runner.run(operation);
    } finally {
      invalidate(midId);
    }
  }

  /** Runs a change of a registration whose identifier is known from the result only. */
  <T> T run(Function<? super T, MidId> midId, Operation<T> operation) {
    return runMany(result -> Stream.of(midId.apply(result)), operation);
  }

  /**
   * Runs a change of the registrations named in the result. Clears the cache if the operation
   * fails, since the identifiers are then unknown.
   */
  <T> T runMany(Function<? super T, Stream<MidId>> midIds, Operation<T> operation) {
    try {
      T result = runner.run(operation);
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
}
