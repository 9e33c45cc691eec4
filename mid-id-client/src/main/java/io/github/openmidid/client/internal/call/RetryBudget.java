package io.github.openmidid.client.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token bucket that limits the retries of a client and thereby the load on a failing register. A
 * retry costs 5 of 500 tokens; each success at the first attempt adds one. If the register is down,
 * the client makes 100 retries in total, and afterwards one request per call.
 */
public final class RetryBudget {
  private static final int CAPACITY = 500;
  private static final int RETRY_COST = 5;

  private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

  /** Takes the tokens for one retry; returns false if there are too few. */
  public boolean tryAcquire() {
    return tokens.getAndUpdate(current -> current < RETRY_COST ? current : current - RETRY_COST)
        >= RETRY_COST;
  }

  /** Adds a token after a call that succeeded without a retry. */
  public void refill() {
    if (tokens.get() < CAPACITY) {
      tokens.updateAndGet(current -> Math.min(CAPACITY, current + 1));
    }
  }
}
