package io.github.openmidid.client.internal.auth;

import java.time.Duration;

/** A fetched access token with its expiry on the monotonic clock. */
final class AccessToken {
  private static final Duration MAX_MARGIN = Duration.ofSeconds(30);

  private final String value;
  private final long endNanos;
  private final long renewalNanos;

  /**
   * Creates a token.
   *
   * @param requestedAtNanos the time of the request on the monotonic clock, at which the lifetime
   *     starts at the earliest
   */
  AccessToken(String value, Duration lifetime, long requestedAtNanos) {
    this.value = value;
    this.endNanos = requestedAtNanos + lifetime.toNanos();
    this.renewalNanos = endNanos - Math.min(MAX_MARGIN.toNanos(), lifetime.toNanos() / 10);
  }

  String value() {
    return value;
  }

  /** Returns the {@code Authorization} header with the token. */
  String header() {
    return "Bearer " + value;
  }

  boolean isValid(long now) {
    return endNanos - now > 0;
  }

  /**
   * Returns whether the token should be renewed: it expires within 30 seconds or a tenth of its
   * lifetime.
   */
  boolean isRenewalDue(long now) {
    return renewalNanos - now <= 0;
  }

  /** Returns a text without the value of the token. */
  @Override
  public String toString() {
    return "AccessToken";
  }
}
