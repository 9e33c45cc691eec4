package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a client, which run whatever may block: suppliers of the application, DNS lookups,
 * the writing of files. Their number is bounded; a call that waits for one of them ends by its
 * deadline.
 */
public final class ClientThreads {
  private static final int MAX_THREADS = 16;
  private static final int QUEUE_CAPACITY = 10_000;
  private static final long IDLE_SECONDS = 1;

  private final ExecutorService pool = pool("mid-id-client-", MAX_THREADS);

  /**
   * Runs work on one of the threads.
   *
   * @throws RegisterUnavailableException if there is neither a thread nor a place to wait for one
   */
  <T> Future<T> submit(Callable<T> work) {
    try {
      return pool.submit(work);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      throw new RegisterUnavailableException(
          "no thread for the call",
          null,
          new TransportErrorMapper.NotStartedException(CauseCopy.of(e)));
    }
  }

  void close() {
    pool.shutdownNow();
  }

  /**
   * Returns a pool of daemon threads, which are created on demand and end after a second without
   * work. Its queue is bounded.
   *
   * @param prefix the start of the names of the threads
   */
  public static ExecutorService pool(String prefix, int maxThreads) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            maxThreads,
            maxThreads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE_CAPACITY),
            task -> {
              Thread thread = new Thread(task, prefix + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
