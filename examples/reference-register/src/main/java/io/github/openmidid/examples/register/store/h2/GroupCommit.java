package io.github.openmidid.examples.register.store.h2;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Group commit: one write to the storage device covers all transactions that were committed before
 * it began.
 *
 * <p>The database shows a commit to other transactions before that write. Those that have read it
 * wait as well, see {@link #awaitSeen}.
 */
final class GroupCommit {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong finished = new AtomicLong();
  private final AtomicLong arrivals = new AtomicLong();
  private long covered;

  /** The commits that had begun when a write started at which no commit was running. */
  private volatile long written;

  /** Writes all committed data to the storage device. */
  @FunctionalInterface
  interface Force {
    void run() throws SQLException;
  }

  /** Notes that a commit begins: from now on others may see it. */
  void begin() {
    begun.incrementAndGet();
  }

  /** Notes that a commit has returned, with or without success. */
  void finish() {
    finished.incrementAndGet();
  }

  /**
   * Waits for a write that began after this call; throws if that write, when executed here, fails.
   */
  void await(Force force) throws SQLException {
    long arrival = arrivals.incrementAndGet();
    synchronized (this) {
      if (covered < arrival) {
        long all = arrivals.get();
        long done = finished.get(); // before the next: otherwise one could begin and end in between
        long started = begun.get();
        force.run();
        covered = all;
        if (done == started) {
          written = started;
        }
      }
    }
  }

  /** Waits until every commit that the caller may have seen is written; usually it is. */
  void awaitSeen(Force force) throws SQLException {
    if (begun.get() != written) {
      await(force);
    }
  }
}
