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
}
