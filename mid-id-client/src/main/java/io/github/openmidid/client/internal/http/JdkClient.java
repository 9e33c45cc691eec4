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
 * The JDK's HTTP client, which works on the one thread that reads all its connections: handing each
 * piece of work over to another thread would be the largest part of what a call costs. No code of
 * users runs there.
 *
 * <p>An error on that thread (out of memory, a task that is refused: JDK-8277969) would end it and
 * the client for ever, and some JDKs let calls wait for it nevertheless. Here an error of a task
 * does not reach it, and a client whose thread is gone is replaced before anything is sent. So is
 * one whose certificates have changed; calls that are under way end where they began.
 *
 * <p>An answer whose head is not HTTP is forgotten by the JDK together with its connection, which
 * then stays open for ever, whatever the server does. It is closed if such a call is cancelled, for
 * which it has to be made asynchronously; that ends with a hand-over to the common pool. So it is
 * done only as long as what answers is not {@linkplain ProtocolTrust trusted}.
 */
final class JdkClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");

  /** Not only calls that end here free streams: a server may allow more. */
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

  /** Makes a client of the JDK. */
  @FunctionalInterface
  interface Factory {
    HttpClient client(Executor executor, @Nullable SSLContext tls);
  }

  /**
   * Where one client of the JDK runs its tasks: on its own thread, or on that of a sender. The
   * thread of that client holds it, so that it must not refer to the client: one that nobody uses
   * any more would stay, with its thread and its connections.
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
      } catch (RuntimeException | Error e) { // its call ends at the deadline, the others go on
        LOG.warn("a task of the HTTP client failed: {}", e.getClass().getName());
      }
    }

    boolean isDead() {
      Thread current = thread;
      return current != null && !current.isAlive();
    }
  }

  /** With the certificates as they are at each moment; null for the JVM's own. */
  static JdkClient of(Factory factory, Supplier<@Nullable SSLContext> tls) {
    return new JdkClient(factory, Runnable::run, tls);
  }

  /** With another way of running tasks than at once, for tests. */
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
   * Sends a request and waits for the answer; where a connection of HTTP/2 has no stream left, also
   * for one that another call gives back: nothing was sent until then.
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
          trust.isEarned() ? current.send(request, handler) : sendCancellable(current, request, handler);
      trust.confirm();
      return response;
    } catch (IOException | RuntimeException | Error e) {
      if (TransportErrorMapper.isNotUnderstood(e)) {
        trust.lose();
      }
      throw e;
    }
  }

  /** A future that is made of the one that failed can still be cancelled, and with it the call. */
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

  /** Files are read, and suppliers of passwords asked, before anything is locked. */
  private HttpClient liveClient() throws IOException {
    return liveClient(tls.get());
  }

  private synchronized HttpClient liveClient(@Nullable SSLContext current) throws IOException {
    if (client == null) {
      throw new IOException("closed");
    }
    boolean changed = current != inUse && current != retired; // which a slow thread may still have
    if (changed || reader.isDead()) {
      if (changed) {
        LOG.info("new connections use the certificates that have changed");
      } else {
        LOG.warn("the HTTP client of the JDK has died and is replaced");
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

  /** Before JDK 21 the client ends by itself when nobody refers to it any more. */
  @Override
  public synchronized void close() {
    if (client != null) {
      shutDown(client);
      client = null;
    }
  }

  /** From JDK 21 on; its {@code close} would wait for calls that are stuck. */
  private static void shutDown(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (NoSuchMethodException e) {
      LOG.trace("this JDK ends its HTTP client by itself");
    } catch (IllegalAccessException | InvocationTargetException e) {
      LOG.debug("closing the HTTP client failed: {}", e.getClass().getName());
    }
  }
}
