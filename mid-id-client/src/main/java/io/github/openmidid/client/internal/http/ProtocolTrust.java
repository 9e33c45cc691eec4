package io.github.openmidid.client.internal.http;

/**
 * Tracks whether the peer has recently sent valid HTTP. Trust requires a number of valid responses,
 * which doubles each time that trust is lost, so that a leaked connection (see {@link JdkClient})
 * becomes ever rarer in the life of a client.
 */
final class ProtocolTrust {
  private static final int INITIAL_REQUIRED = 16;
  private static final int MAX_REQUIRED = 1 << 24;

  private int required = INITIAL_REQUIRED;
  private int remaining = INITIAL_REQUIRED;

  synchronized boolean isEarned() {
    return remaining == 0;
  }

  /** Records a valid HTTP response. */
  synchronized void confirm() {
    if (remaining > 0) {
      remaining--;
    }
  }

  /** Records a response that is not HTTP. */
  synchronized void lose() {
    if (remaining == 0) {
      required = Math.min(2 * required, MAX_REQUIRED);
    }
    remaining = required;
  }
}
