package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.Operation;
import io.github.openmidid.client.internal.call.OperationRunner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations that change a registration, and removes it from the cache afterwards; also when
 * the operation has failed, for the register may have made the change all the same.
 */
final class ChangeRunner {
  private final OperationRunner runner;
  private final @Nullable RegistrationCache cache;

  ChangeRunner(OperationRunner runner, @Nullable RegistrationCache cache) {
    this.runner = runner;
    this.cache = cache;
  }

  /** Runs a change of this identifier. */
  <T> T run(MidId midId, Operation<T> operation) {
    try {
      return runner.run(operation);
    } finally {
      invalidate(midId);
    }
  }

  /** Runs a change of an identifier that only the result names. */
  <T> T run(Function<? super T, MidId> midId, Operation<T> operation) {
    return runMany(result -> Stream.of(midId.apply(result)), operation);
  }

  /** Runs a change of the identifiers that the result names. */
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
