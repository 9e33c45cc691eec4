package io.github.openmidid.client.internal;

import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The moment by which an operation ends, on the monotonic clock. It travels through Feign as the
 * options of a call; Feign's own time limits, which do not cover the body, play no part.
 */
final class Deadline extends Request.Options {
  private final long endNanos;

  private Deadline(Duration timeout) {
    super(
        timeout.toMillis(),
        TimeUnit.MILLISECONDS,
        timeout.toMillis(),
        TimeUnit.MILLISECONDS,
        false);
    this.endNanos = System.nanoTime() + timeout.toNanos();
  }

  static Deadline in(Duration timeout) {
    return new Deadline(timeout);
  }

  /** What is left; zero or less when it is over. */
  long remainingNanos() {
    return endNanos - System.nanoTime();
  }
}
