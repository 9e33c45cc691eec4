package io.github.openmidid.client.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries a client may still make, so that a register in trouble is not buried under them:
 * every retry costs five, every answer at the first attempt gives one back. A register that is down
 * costs 100 retries, and then one request for each call.
 */
public final class RetryBudget {
  private static final int CAPACITY = 500;
  private static final int RETRY_COST = 5;

  private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

  /** Takes a retry out of the budget, if there is one. */
  public boolean tryAcquire() {
    return tokens.getAndUpdate(current -> current < RETRY_COST ? current : current - RETRY_COST) >= RETRY_COST;
  }

  /** A call was answered without a retry. */
  public void refill() {
    if (tokens.get() < CAPACITY) {
      tokens.updateAndGet(current -> Math.min(CAPACITY, current + 1));
    }
  }
}
