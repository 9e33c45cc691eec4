package io.github.openmidid.client.internal.auth;

import java.time.Duration;

/** A token that was fetched, and until when it is good on the monotonic clock. */
final class AccessToken {
  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);

  private final String value;
  private final long endNanos;
  private final long dueNanos;

  /**
   * A token.
   *
   * @param askedAt when it was asked for: its life has begun no earlier
   */
  AccessToken(String value, Duration life, long askedAt) {
    this.value = value;
    this.endNanos = askedAt + life.toNanos();
    this.dueNanos = endNanos - Math.min(LONGEST_MARGIN.toNanos(), life.toNanos() / 10);
  }

  String value() {
    return value;
  }

  boolean isAlive(long now) {
    return endNanos - now > 0;
  }

  /** Whether the next one should be fetched. */
  boolean isDue(long now) {
    return dueNanos - now <= 0;
  }

  /** Without its value. */
  @Override
  public String toString() {
    return "AccessToken";
  }
}
