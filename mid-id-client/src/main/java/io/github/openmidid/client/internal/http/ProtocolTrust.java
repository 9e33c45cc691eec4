package io.github.openmidid.client.internal.http;

/**
 * Whether what answers has spoken HTTP of late. It takes a number of answers to be trusted, and
 * twice as many each time that the trust was broken: so the price of broken trust (see {@link
 * JdkClient}) is paid less and less often, however long a client lives.
 */
final class ProtocolTrust {
  private static final int FIRST = 16;
  private static final int MOST = 1 << 24;

  private int needed = FIRST;
  private int missing = FIRST;

  synchronized boolean isEarned() {
    return missing == 0;
  }

  /** An answer was HTTP. */
  synchronized void confirm() {
    if (missing > 0) {
      missing--;
    }
  }

  /** An answer was not. */
  synchronized void lose() {
    if (missing == 0) {
      needed = Math.min(2 * needed, MOST);
    }
    missing = needed;
  }
}
