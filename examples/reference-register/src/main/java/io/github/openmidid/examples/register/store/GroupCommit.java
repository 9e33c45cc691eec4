package io.github.openmidid.examples.register.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Forces what is committed to the device, once for all who wait for it: what was committed before a
 * force has begun is covered by it.
 */
final class GroupCommit {
  private final Runnable force;
  private final AtomicLong arrivals = new AtomicLong();
  private long covered;

  GroupCommit(Runnable force) {
    this.force = force;
  }

  /** Returns when a force that began after this call has ended; throws if its own has failed. */
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
