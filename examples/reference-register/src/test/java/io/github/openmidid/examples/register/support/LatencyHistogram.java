package io.github.openmidid.examples.register.support;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts latencies in steps of 0.1 ms up to two seconds, in constant memory. */
public final class LatencyHistogram {
  private static final long STEP_NANOS = 100_000;
  private static final int STEPS = 20_000;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS + 1);

  void add(long nanos) {
    counts.incrementAndGet((int) Math.min(STEPS, nanos / STEP_NANOS));
  }

  /** Returns the latency in milliseconds that this share of the calls does not exceed. */
  public double percentile(double share) {
    long all = 0;
    for (int i = 0; i <= STEPS; i++) {
      all += counts.get(i);
    }
    long seen = 0;
    int step = 0;
    while (step < STEPS && seen + counts.get(step) < all * share) {
      seen += counts.get(step++);
    }
    return (step + 1) * STEP_NANOS / 1e6;
  }
}
