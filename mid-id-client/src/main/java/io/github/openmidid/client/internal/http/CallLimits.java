package io.github.openmidid.client.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an operation within its timeout.
 *
 * @param attemptTimeout the maximum duration of one request; null if only the timeout limits it
 * @param maxRetries the maximum number of retries
 */
public record CallLimits(@Nullable Duration attemptTimeout, int maxRetries) {
  /** The limits of a client without settings. */
  public static final CallLimits DEFAULT = new CallLimits(null, 2);

  /** Returns a copy with another maximum duration of a request. */
  public CallLimits withAttemptTimeout(Duration attemptTimeout) {
    return new CallLimits(attemptTimeout, maxRetries);
  }

  /** Returns a copy with another maximum number of retries. */
  public CallLimits withMaxRetries(int maxRetries) {
    return new CallLimits(attemptTimeout, maxRetries);
  }
}
