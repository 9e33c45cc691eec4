package io.github.openmidid.client.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries a client may still make, so that a register in trouble is not buried under them:
 * every retry costs five, every answer at the first attempt gives one back. A register that is down
 * costs 100 retries, and then one request for each call.
 */
public final class RetryBudget {
  private static final int FULL = 500;
  private static final int RETRY = 5;

  private final AtomicInteger left = new AtomicInteger(FULL);

  /** Takes a retry out of the budget, if there is one. */
  public boolean take() {
    return left.getAndUpdate(now -> now < RETRY ? now : now - RETRY) >= RETRY;
  }

  /** A call was answered without a retry. */
  public void refill() {
    if (left.get() < FULL) {
      left.updateAndGet(now -> Math.min(FULL, now + 1));
    }
  }
}
