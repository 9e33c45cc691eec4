package io.github.openmidid.examples.register.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Group commit: one write to the storage device covers all transactions that were committed before
 * it began.
 */
final class GroupCommit {
  private final Runnable force;
  private final AtomicLong arrivals = new AtomicLong();
  private long covered;

  GroupCommit(Runnable force) {
    this.force = force;
  }

  /**
   * Waits for a write that began after this call; throws if that write, when executed here, fails.
   */
  void await() {
    long arrival = arrivals.incrementAndGet();
    synchronized (this) {
      if (covered < arrival) {
        long all = arrivals.get();
        force.run();
        covered = all;
      }
    }
  }
}
