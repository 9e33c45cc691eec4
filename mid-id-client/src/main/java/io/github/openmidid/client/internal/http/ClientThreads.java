package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a client, which run all operations that may block: suppliers of the application,
 * DNS lookups, the writing of files, closing a connection. Their number is bounded; a call that
 * waits for one of them ends by its deadline. The thread that became idle last is used first, since
 * waking another one costs more; a thread without work ends after a second.
 */
public final class ClientThreads {
  private static final int MAX_THREADS = 16;
  private static final int QUEUE_CAPACITY = 10_000;

  private final ExecutorService pool =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          daemons("mid-id-client-"));

  private final Queue<Runnable> waiting = new LinkedBlockingQueue<>(QUEUE_CAPACITY);
  private int busy; // guarded by this

  /** Returns a factory of daemon threads. */
  public static ThreadFactory daemons(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Runs work on one of the threads.
   *
   * @throws RegisterUnavailableException if there is neither a thread nor a place to wait for one
   */
  <T> Future<T> submit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      start(task);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      throw new RegisterUnavailableException(
          "no thread for the call",
          null,
          new TransportErrorMapper.NotStartedException(CauseCopy.of(e)));
    }
    return task;
  }

  /** Runs work on a thread that is available at once; without one, on the calling thread. */
  void runElsewhere(Runnable work) {
    FutureTask<?> task = new FutureTask<>(work, null);
    boolean isStarted;
    try {
      isStarted = startNow(task);
    } catch (RejectedExecutionException | OutOfMemoryError e) { // closed, or no more threads
      isStarted = false;
    }
    if (!isStarted) {
      task.run();
    }
  }

  private synchronized void start(Runnable task) {
    if (!startNow(task) && !waiting.offer(task)) {
      throw new RejectedExecutionException("too many calls wait for a thread");
    }
  }

  private synchronized boolean startNow(Runnable task) {
    if (busy == MAX_THREADS) {
      return false;
    }
    pool.execute(() -> runAll(task));
    busy++;
    return true;
  }

  private void runAll(Runnable first) {
    for (Runnable task = first; task != null; task = next()) {
      task.run();
      Thread.interrupted(); // cleared, as the interrupt was meant for the task
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = waiting.poll();
    if (next == null) {
      busy--;
    }
    return next;
  }

  void close() {
    pool.shutdownNow();
    waiting.clear();
  }
}
