package io.github.openmidid.client.internal.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A factory of the daemon threads of a client: one per running call, which ends after a second
 * without work.
 */
final class ClientThreadFactory implements ThreadFactory {
  private final AtomicInteger number = new AtomicInteger();

  private ClientThreadFactory() {}

  static ExecutorService start() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        new ClientThreadFactory());
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "mid-id-client-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
