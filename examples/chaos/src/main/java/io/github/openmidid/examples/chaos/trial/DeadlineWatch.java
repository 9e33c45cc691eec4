package io.github.openmidid.examples.chaos.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures operations that have the same timeout. Not thread-safe. */
public final class DeadlineWatch {
  /** The tolerance after the timeout of an operation. */
  private static final Duration TOLERANCE = Duration.ofMillis(250);

  private final long deadlineNanos;
  private final PauseMeter pauses;
  private long latestNanos;

  /**
   * Creates the measurement of one round.
   *
   * @param timeout the timeout of an operation
   * @param pauses measures the pauses of this process, which are subtracted
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

  /** Reads an iterator to its end, and measures each step, which requests at most one page. */
  public <T> List<T> rest(Iterator<T> iterator, List<T> read, int most) throws Exception {
    while (read.size() < most && time(iterator::hasNext)) {
      read.add(iterator.next());
    }
    return new ArrayList<>(read);
  }

  /** Returns the maximum delay of an operation after its deadline; 0 if none was late. */
  public long latestMillis() {
    return latestNanos / 1_000_000;
  }
}
