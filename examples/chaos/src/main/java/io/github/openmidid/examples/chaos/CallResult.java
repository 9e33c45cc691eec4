package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.examples.chaos.trial.Trial;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The result of a call, or its exception. */
record CallResult(@Nullable Object result, Optional<Throwable> failure) {

  /** Makes a call. A result that contains a failure in place of a value is a failure. */
  @SuppressWarnings("IllegalCatch")
  static CallResult of(Trial trial, Callable<Object> call) {
    try {
      Object result = call.call();
      return new CallResult(result, trial.failureIn(result).map(Throwable.class::cast));
    } catch (Exception | Error e) {
      return new CallResult(null, Optional.of(unwrapped(e)));
    }
  }

  private static Throwable unwrapped(Throwable e) {
    boolean isWrapper = e instanceof ExecutionException || e instanceof CompletionException;
    return isWrapper && e.getCause() != null ? unwrapped(e.getCause()) : e;
  }

  /**
   * Returns the kind of outcome; {@link Outcome#WRONG} for an exception that the client must not
   * throw.
   */
  Outcome outcome() {
    if (failure.isEmpty()) {
      return Outcome.ANSWERED;
    }
    Throwable thrown = failure.get();
    if (thrown instanceof SnapshotException) {
      return Outcome.SNAPSHOT_REJECTED;
    }
    if (!(thrown instanceof MidIdClientException)) {
      return Outcome.WRONG;
    }
    if (thrown instanceof RegisterResponseException) {
      return Outcome.REFUSED;
    }
    return thrown instanceof RegisterUnavailableException
        ? Outcome.UNAVAILABLE
        : Outcome.NOT_UNDERSTOOD;
  }

  /** Returns the fault of the result, if there is a result with a fault. */
  Optional<String> fault(Trial trial) throws Exception {
    return result == null ? Optional.empty() : trial.faultOf(result);
  }
}
