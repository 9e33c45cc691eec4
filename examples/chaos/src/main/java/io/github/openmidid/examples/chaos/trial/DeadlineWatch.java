package io.github.openmidid.examples.chaos.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures operations of which each has the same deadline. Used by one thread at a time. */
public final class DeadlineWatch {
  /** How much later than its timeout an operation may end. */
  private static final Duration TOLERANCE = Duration.ofMillis(250);

  private final long deadlineNanos;
  private final PauseMeter pauses;
  private long latestNanos;

  /**
   * For one round.
   *
   * @param timeout of an operation
   * @param pauses how long this process was not running meanwhile, which is not counted
   */
  public DeadlineWatch(Duration timeout, PauseMeter pauses) {
    this.deadlineNanos = timeout.plus(TOLERANCE).toNanos();
    this.pauses = pauses;
  }

  /** Measures one operation. */
  public <T> T time(Callable<T> operation) throws Exception {
    long pausesBefore = pauses.totalNanos();
    long start = System.nanoTime();
    try {
      return operation.call();
    } finally {
      long late = System.nanoTime() - start - deadlineNanos;
      if (late > latestNanos) {
        late -= pauses.settledTotalNanos() - pausesBefore;
      }
      latestNanos = Math.max(latestNanos, late);
    }
  }

  /** Reads on to the end, and measures each step: at most one page is requested in it. */
  public <T> List<T> rest(Iterator<T> iterator, List<T> read, int most) throws Exception {
    while (read.size() < most && time(iterator::hasNext)) {
      read.add(iterator.next());
    }
    return new ArrayList<>(read);
  }

  /** Returns by how much the latest operation has passed its deadline; 0 if none has. */
  public long latestMillis() {
    return latestNanos / 1_000_000;
  }
}
