package io.github.openmidid.client.internal.http;

/**
 * Whether what answers has spoken HTTP of late. It takes a number of answers to be trusted, and
 * twice as many each time that the trust was broken: so the price of broken trust (see {@link
 * JdkClient}) is paid less and less often, however long a client lives.
 */
final class ProtocolTrust {
  private static final int INITIAL_REQUIRED = 16;
  private static final int MAX_REQUIRED = 1 << 24;

  private int required = INITIAL_REQUIRED;
  private int remaining = INITIAL_REQUIRED;

  synchronized boolean isEarned() {
    return remaining == 0;
  }

  /** An answer was HTTP. */
  synchronized void confirm() {
    if (remaining > 0) {
      remaining--;
    }
  }

  /** An answer was not. */
  synchronized void lose() {
    if (remaining == 0) {
      required = Math.min(2 * required, MAX_REQUIRED);
    }
    remaining = required;
  }
}
