package io.github.openmidid.client.internal.auth;

import java.time.Duration;

/** A token that was fetched, and until when it is good on the monotonic clock. */
final class AccessToken {
  private static final Duration MAX_MARGIN = Duration.ofSeconds(30);

  private final String value;
  private final long endNanos;
  private final long renewalNanos;

  /**
   * A token.
   *
   * @param requestedAtNanos when it was asked for: its life has begun no earlier
   */
  AccessToken(String value, Duration lifetime, long requestedAtNanos) {
    this.value = value;
    this.endNanos = requestedAtNanos + lifetime.toNanos();
    this.renewalNanos = endNanos - Math.min(MAX_MARGIN.toNanos(), lifetime.toNanos() / 10);
  }

  String value() {
    return value;
  }

  boolean isValid(long now) {
    return endNanos - now > 0;
  }

  /** Whether the next one should be fetched. */
  boolean isRenewalDue(long now) {
    return renewalNanos - now <= 0;
  }

  /** Without its value. */
  @Override
  public String toString() {
    return "AccessToken";
  }
}
