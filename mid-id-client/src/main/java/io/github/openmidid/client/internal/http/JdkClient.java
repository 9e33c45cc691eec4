package io.github.openmidid.client.internal.http;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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
 *
 * <p>If the head of a response is not HTTP, the JDK leaks the connection, which then stays open
 * permanently. Cancelling such a call closes the connection, but only asynchronous calls can be
 * cancelled, and those complete on the common pool. Therefore calls are asynchronous only as long
 * as the peer is not {@linkplain ProtocolTrust trusted}.
 */
final class JdkClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");

  /** The maximum wait for a free stream; the server may also raise its limit. */
  private static final long MAX_WAIT_MILLIS = 50;

  private final Factory factory;
  private final Executor executor;
  private final Supplier<@Nullable SSLContext> tls;
  private final ProtocolTrust trust = new ProtocolTrust();
  private final Semaphore freedStreams = new Semaphore(0);
  private final Set<Thread> senders = ConcurrentHashMap.newKeySet();
  private @Nullable HttpClient client;
  private Reader reader;
  private @Nullable SSLContext inUse;
  private @Nullable SSLContext retired;

  /** Creates a client of the JDK. */
  @FunctionalInterface
  interface Factory {
    HttpClient client(Executor executor, @Nullable SSLContext tls);
  }

  /**
   * The executor of one client of the JDK, which runs tasks on the thread of that client or of a
   * sender. That thread references the executor, so the executor must not reference the client: an
   * unused client could otherwise not be garbage-collected, with its thread and connections.
   */
  private static final class Reader implements Executor {
    private final Executor executor;
    private final Set<Thread> senders;
    private volatile @Nullable Thread thread;

    Reader(Executor executor, Set<Thread> senders) {
      this.executor = executor;
      this.senders = senders;
    }

    @Override
    @SuppressWarnings("IllegalCatch")
    public void execute(Runnable task) {
      if (!senders.contains(Thread.currentThread())) {
        thread = Thread.currentThread();
      }
      try {
        executor.execute(task);
      } catch (RuntimeException | Error e) { // its call times out, the others continue
        LOG.warn("a task of the HTTP client failed: {}", e.getClass().getName());
      }
    }

    boolean isDead() {
      Thread current = thread;
      return current != null && !current.isAlive();
    }
  }

  /** Creates a client with current certificates; {@code tls} supplies null for those of the JVM. */
  static JdkClient of(Factory factory, Supplier<@Nullable SSLContext> tls) {
    return new JdkClient(factory, Runnable::run, tls);
  }

  /** Creates a client with another executor of tasks, for tests. */
  JdkClient(Function<Executor, HttpClient> factory, Executor executor) {
    this((reader, tls) -> factory.apply(reader), executor, () -> null);
  }

  private JdkClient(Factory factory, Executor executor, Supplier<@Nullable SSLContext> tls) {
    this.factory = factory;
    this.executor = executor;
    this.tls = tls;
    this.inUse = tls.get();
    this.reader = new Reader(executor, senders);
    this.client = factory.client(reader, inUse);
  }

  /**
   * Sends a request and waits for the response. If an HTTP/2 connection has no free stream, waits
   * until another call releases one; nothing has been sent until then.
   */
  HttpResponse<byte[]> send(HttpRequest request, BodyHandler<byte[]> handler)
      throws IOException, InterruptedException {
    while (true) {
      boolean waits = false;
      try {
        return sendNow(request, handler);
      } catch (IOException e) {
        waits = TransportErrorMapper.isStreamLimitReached(e);
        if (!waits) {
          throw e;
        }
      } finally {
        if (!waits && freedStreams.hasQueuedThreads()) {
          freedStreams.release();
        }
      }
      var unused = freedStreams.tryAcquire(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @SuppressWarnings("IllegalCatch")
  private HttpResponse<byte[]> sendNow(HttpRequest request, BodyHandler<byte[]> handler)
      throws IOException, InterruptedException {
    HttpClient current = liveClient();
    try {
      HttpResponse<byte[]> response =
          trust.isEarned()
              ? current.send(request, handler)
              : sendCancellable(current, request, handler);
      trust.confirm();
      return response;
    } catch (IOException | RuntimeException | Error e) {
      if (TransportErrorMapper.isNotUnderstood(e)) {
        trust.lose();
      }
      throw e;
    }
  }

  /**
   * Sends asynchronously and cancels a failed call, which is possible through a dependent future
   * only.
   */
  private HttpResponse<byte[]> sendCancellable(
      HttpClient current, HttpRequest request, BodyHandler<byte[]> handler)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> call = start(current, request, handler);
    CompletableFuture<?> open = call.exceptionallyCompose(e -> new CompletableFuture<>());
    try {
      return call.get();
    } catch (InterruptedException e) {
      call.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      open.cancel(true);
      throw cause(e);
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> start(
      HttpClient current, HttpRequest request, BodyHandler<byte[]> handler) {
    senders.add(Thread.currentThread());
    try {
      return current.sendAsync(request, handler);
    } finally {
      senders.remove(Thread.currentThread());
    }
  }

  private static IOException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof RuntimeException failure) {
      throw failure;
    } else if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  /**
   * Returns the current client. Reads files and calls password suppliers without holding the lock.
   */
  private HttpClient liveClient() throws IOException {
    return liveClient(tls.get());
  }

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
      reader = new Reader(executor, senders);
      client = factory.client(reader, inUse);
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
