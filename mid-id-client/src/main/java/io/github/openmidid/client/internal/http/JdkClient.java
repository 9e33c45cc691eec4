package io.github.openmidid.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A wrapper of the JDK's HTTP client, which runs its tasks on the single thread that reads all its
 * connections, since switching threads for each task would dominate the cost of a call. No code of
 * the application runs on that thread.
 *
 * <p>An error on that thread (out of memory, a rejected task: JDK-8277969) would end it and thereby
 * the client permanently, and some JDKs let calls wait nevertheless. Therefore errors of tasks are
 * caught, and a client whose thread has died is replaced before the next request. So is a client
 * whose certificates have changed; running calls end on the client that started them.
 */
final class JdkClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");

  /** The maximum wait for a free stream; the server may also raise its limit. */
  private static final long MAX_WAIT_MILLIS = 50;

  private final Function<Executor, HttpClient.Builder> builder;
  private final Supplier<@Nullable SSLContext> tls;
  private final Semaphore freedStreams = new Semaphore(0);
  private @Nullable HttpClient client;
  private Reader reader = new Reader();
  private @Nullable SSLContext inUse;
  private @Nullable SSLContext retired;

  /**
   * The executor of one client of the JDK, which runs tasks on the calling thread and remembers the
   * reading thread. That thread references the executor, so the executor must not reference the
   * client: an unused client could otherwise not be garbage-collected, with its thread and
   * connections.
   */
  private static final class Reader implements Executor {
    private volatile @Nullable Thread thread;

    @Override
    @SuppressWarnings("IllegalCatch")
    public void execute(Runnable task) {
      Thread current = Thread.currentThread();
      if (current.getName().endsWith("-SelectorManager")) {
        thread = current;
      }
      try {
        task.run();
      } catch (RuntimeException | Error e) { // its call times out, the others continue
        LOG.warn("a task of the HTTP client failed: {}", e.getClass().getName());
      }
    }

    boolean isDead() {
      Thread current = thread;
      return current != null && !current.isAlive();
    }
  }

  /**
   * Creates a client.
   *
   * @param builder builds clients of the JDK with an executor
   * @param tls supplies the current certificates; null stands for those of the JVM
   */
  JdkClient(Function<Executor, HttpClient.Builder> builder, Supplier<@Nullable SSLContext> tls) {
    this.builder = builder;
    this.tls = tls;
    this.inUse = tls.get();
    this.client = build();
  }

  private HttpClient build() {
    HttpClient.Builder next = builder.apply(reader);
    return (inUse == null ? next : next.sslContext(inUse)).build();
  }

  /** Sends a request; may block until the name of the host is resolved. */
  CompletableFuture<HttpResponse<InputStream>> sendAsync(
      HttpRequest request, BodyHandler<InputStream> handler) throws IOException {
    return liveClient(tls.get()).sendAsync(request, handler);
  }

  /** Waits until another call has released a stream of an HTTP/2 connection, or a short time. */
  void awaitFreeStream() throws InterruptedException {
    var unused = freedStreams.tryAcquire(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Notifies that a call has ended, so that its stream is free. */
  void releaseStream() {
    if (freedStreams.hasQueuedThreads()) {
      freedStreams.release();
    }
  }

  /** Returns the current client. The certificates are supplied without holding the lock. */
  private synchronized HttpClient liveClient(@Nullable SSLContext current) throws IOException {
    if (client == null) {
      throw new IOException("closed");
    }
    boolean changed =
        current != inUse && current != retired; // a slow thread may still supply the former one
    if (changed || reader.isDead()) {
      if (changed) {
        LOG.info("certificates have changed; new connections use the new ones");
      } else {
        LOG.warn("the thread of the JDK's HTTP client has died; the client is replaced");
      }
      if (changed) {
        retired = inUse;
        inUse = current;
      }
      reader = new Reader();
      client = build();
    }
    return client;
  }

  /** Shuts the client down; before JDK 21 it ends when it is garbage-collected. */
  @Override
  public synchronized void close() {
    if (client != null) {
      shutDown(client);
      client = null;
    }
  }

  /**
   * Calls {@code shutdownNow} (JDK 21 and later), since {@code close} would wait for stalled calls.
   */
  private static void shutDown(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (NoSuchMethodException e) {
      LOG.trace("this JDK has no shutdownNow; its HTTP client ends by itself");
    } catch (IllegalAccessException | InvocationTargetException e) {
      LOG.debug("closing the HTTP client failed: {}", e.getClass().getName());
    }
  }
}
