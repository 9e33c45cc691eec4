package io.github.openmidid.examples.chaos.trial;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the pauses of this process, caused by garbage collection or a busy machine. A thread
 * sleeps two milliseconds at a time; the time beyond that is a pause.
 */
public final class PauseMeter implements AutoCloseable {
  private static final long SLEEP_NANOS = 2_000_000;
  private static final long USUAL_NANOS = 1_000_000;
  private static final long SETTLE_NANOS = 20_000_000;

  private final AtomicLong totalNanos = new AtomicLong();
  private final Thread thread = new Thread(this::measure, "hiccups");
  private volatile boolean closed;

  /** Starts the measurement. */
  public PauseMeter() {
    thread.setDaemon(true);
    thread.start();
  }

  private void measure() {
    while (!closed) {
      long start = System.nanoTime();
      LockSupport.parkNanos(SLEEP_NANOS);
      long more = System.nanoTime() - start - SLEEP_NANOS;
      if (more > USUAL_NANOS) {
        totalNanos.addAndGet(more);
      }
    }
  }

  /** Returns the sum of all pauses so far. */
  long totalNanos() {
    return totalNanos.get();
  }

  /** Returns the sum, including a pause that may have just ended. */
  long settledTotalNanos() {
    LockSupport.parkNanos(SETTLE_NANOS);
    return totalNanos.get();
  }

  @Override
  public void close() {
    closed = true;
  }
}
