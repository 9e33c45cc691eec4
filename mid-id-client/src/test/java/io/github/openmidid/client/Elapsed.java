package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stopwatch that also measures by how much this machine, which may be shared and slow, delayed
 * threads meanwhile: by a thread that is due every five milliseconds, and by the time that the
 * caller was ready to run without a processor, which Linux counts. The code has to meet its
 * deadline, not the scheduler: a call passes through three threads (that of the caller, one of the
 * client, the one that reads), and each may be delayed.
 */
public final class Elapsed {
  private static final long BEAT = 5_000_000;
  private static final long UNNOTICED = 1_000_000;
  private static final int THREADS_OF_A_CALL = 3;
  private static final Duration LATE = Duration.ofMillis(100);
  private static final AtomicReference<Beat> LAST = new AtomicReference<>(Beat.first());
  private static final Path SCHEDULING = Path.of("/proc/thread-self/schedstat");

  static {
    Thread heart = new Thread(Elapsed::beat, "elapsed");
    heart.setDaemon(true);
    heart.start();
  }

  private final Thread caller = Thread.currentThread();
  private final long waitedBefore = waited();
  private final long start = System.nanoTime();
  private final long lostBefore = LAST.get().lostUntil(start);

  private Elapsed() {}

  /**
   * The last beat of the sleeping thread. After a pause of the whole process, such as a garbage
   * collection, the caller may run before the sleeping thread has counted the pause: until its next
   * beat, the time since it was due counts.
   *
   * @param lost the time lost until this beat, in nanoseconds
   * @param due when the next beat is due, as of {@link System#nanoTime()}
   */
  record Beat(long lost, long due) {
    private static Beat first() {
      return new Beat(0, System.nanoTime() + BEAT);
    }

    Beat next(long now) {
      return new Beat(lostUntil(now), now + BEAT);
    }

    long lostUntil(long now) {
      long late = now - due;
      return late > UNNOTICED ? lost + late : lost;
    }
  }

  public static Elapsed start() {
    return new Elapsed();
  }

  private static void beat() {
    try {
      while (true) {
        Thread.sleep(Duration.ofNanos(BEAT).toMillis());
        LAST.set(LAST.get().next(System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end
    }
  }

  /** Asserts that at most this time has elapsed, apart from the delay of the machine. */
  public void assertAtMost(Duration most) {
    long now = System.nanoTime();
    assertThat(Duration.ofNanos(now - start)).isLessThanOrEqualTo(most.plus(lateness(now)));
  }

  /** Waits for the end of a thread, and asserts that it comes within this time in the same way. */
  public void assertEnds(Thread thread, Duration most) throws InterruptedException {
    thread.join(30_000);
    assertAtMost(most);
    assertThat(thread.isAlive()).isFalse();
  }

  boolean isAtMost(Duration most) {
    long now = System.nanoTime();
    return now - start <= most.plus(lateness(now)).toNanos();
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * A test whose outcome depends on the order of two moments, such as a response and a deadline.
   */
  @FunctionalInterface
  public interface TimedTest {
    void run() throws Exception;
  }

  /**
   * Runs a test, and again if it fails while the machine is late, which may have changed the order
   * of the moments; the last of five failures counts. On a machine that is not late the first one
   * does.
   */
  public static void repeatWhileLate(TimedTest test) throws Exception {
    for (int remaining = 4; ; remaining--) {
      Elapsed elapsed = start();
      try {
        test.run();
        return;
      } catch (AssertionError | Exception e) {
        if (remaining == 0 || !elapsed.isMachineLate()) {
          throw e;
        }
      }
    }
  }

  /** Returns the time by which the machine delayed the threads of a call. */
  Duration lateness() {
    return lateness(System.nanoTime());
  }

  /**
   * Returns whether the machine was so late that a call may have had no time for what it usually
   * does before its deadline.
   */
  boolean isMachineLate() {
    return lateness().compareTo(LATE) > 0;
  }

  private Duration lateness(long now) {
    long waited = Thread.currentThread() == caller ? waited() - waitedBefore : 0;
    return Duration.ofNanos(Math.max(LAST.get().lostUntil(now) - lostBefore, waited))
        .multipliedBy(THREADS_OF_A_CALL);
  }

  /**
   * Returns the nanoseconds for which this thread has been ready to run without a processor; 0 if
   * the system does not state it.
   */
  private static long waited() {
    try {
      return Long.parseLong(Files.readString(SCHEDULING).split(" ", -1)[1]);
    } catch (IOException e) {
      return 0;
    }
  }
}
