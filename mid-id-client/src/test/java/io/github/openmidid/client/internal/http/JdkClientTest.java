package io.github.openmidid.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Request;
import feign.RequestTemplate;
import io.github.openmidid.client.Elapsed;
import io.github.openmidid.client.RegisterUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Case N34 of the list of faults, for the internal threads of the client. */
@Tag("slow")
class JdkClientTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final AtomicInteger clients = new AtomicInteger();

  /** Thrown once, when the JDK's client submits a task. */
  private volatile Supplier<? extends Throwable> next;

  private ServerSocket server;

  @BeforeEach
  void startServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  private void serve() {
    byte[] response =
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read(new byte[4_096]);
        socket.getOutputStream().write(response);
      } catch (IOException e) {
        // closed, by us or by the client
      }
    }
  }

  private int call(HttpTransport transport) {
    Request request =
        Request.create(
            Request.HttpMethod.POST,
            "http://127.0.0.1:" + server.getLocalPort() + "/",
            Map.of(),
            new byte[0],
            StandardCharsets.UTF_8,
            new RequestTemplate());
    return transport.execute(request, CallContext.in(TIMEOUT)).status();
  }

  /** Asserts that a call fails or succeeds by its deadline. */
  private void callInTime(HttpTransport transport) {
    Elapsed elapsed = Elapsed.start();
    Throwable failure = catchThrowable(() -> call(transport));
    elapsed.assertAtMost(TIMEOUT.plusMillis(250));
    if (failure != null) {
      assertThat(failure).isInstanceOf(RegisterUnavailableException.class);
    }
  }

  private void throwOnce() {
    Supplier<? extends Throwable> failure = next;
    next = null;
    if (failure != null) {
      JdkClientTest.<RuntimeException>sneak(failure.get());
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  private HttpClient.Builder count(HttpClient.Builder client) {
    clients.incrementAndGet();
    return client;
  }

  private static HttpTransport transport(Function<Executor, HttpClient.Builder> builder) {
    return new HttpTransport(new JdkClient(builder, () -> null), new ClientThreads(), null);
  }

  @Test
  @DisplayName("N34 a task that is rejected, or runs out of memory, fails its own call at most")
  void n34_aFailedTaskAffectsNoOtherCall() {
    try (HttpTransport transport =
        transport(
            executor ->
                count(
                    HttpClient.newBuilder()
                        .executor(
                            task ->
                                executor.execute(
                                    () -> {
                                      throwOnce();
                                      task.run();
                                    }))))) {
      assertThat(call(transport)).isEqualTo(200);
      next = () -> new RejectedExecutionException("full");
      callInTime(transport);
      next = () -> new OutOfMemoryError("made up");
      callInTime(transport);
      next = null;
      assertThat(call(transport)).isEqualTo(200);
      assertThat(clients).hasValue(1);
    }
  }

  @Test
  @DisplayName("N34 a client of the JDK whose thread has died is replaced")
  void n34_replacesAJdkClientWhoseThreadDied() throws InterruptedException {
    Set<Thread> readers = ConcurrentHashMap.newKeySet();
    try (HttpTransport transport =
        transport(
            executor ->
                count(
                    HttpClient.newBuilder()
                        .executor(
                            task -> {
                              if (!Thread.currentThread().getName().startsWith("mid-id-client")) {
                                readers.add(Thread.currentThread()); // the others send
                              }
                              executor.execute(task);
                            })))) {
      assertThat(call(transport)).isEqualTo(200);
      assertThat(readers).hasSize(1);
      Thread reader = readers.iterator().next();
      reader.interrupt(); // the JDK treats it as a shutdown
      Elapsed elapsed = Elapsed.start();
      elapsed.assertEnds(reader, Duration.ofSeconds(2));
      assertThat(call(transport)).isEqualTo(200);
      assertThat(clients).hasValue(2);
    }
  }

  /** The JDK resolves the host right after selecting the proxy, on the thread that sends. */
  @Test
  @DisplayName("N10 a name server that hangs")
  void n10_aHangingNameServerDelaysNoCallerBeyondTheDeadline() {
    CountDownLatch end = new CountDownLatch(1);
    ProxySelector hanging =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            for (boolean over = false; !over; ) {
              try {
                end.await();
                over = true;
              } catch (InterruptedException e) {
                over = false; // a DNS lookup cannot be interrupted either
              }
            }
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    try (HttpTransport transport =
        transport(executor -> HttpClient.newBuilder().proxy(hanging).executor(executor))) {
      callInTime(transport);
    } finally {
      end.countDown();
    }
  }

  @Test
  @DisplayName("N34 a call without an available thread fails at once and is known to be unsent")
  void n34_aCallWithoutAThreadFailsAtOnce() {
    ClientThreads threads = new ClientThreads();
    threads.close();
    JdkClient http =
        new JdkClient(executor -> HttpClient.newBuilder().executor(executor), () -> null);
    try (HttpTransport transport = new HttpTransport(http, threads, null)) {
      Throwable failure = catchThrowable(() -> call(transport));
      assertThat(failure).isInstanceOf(RegisterUnavailableException.class);
      assertThat(TransportErrorMapper.isUnsent((RegisterUnavailableException) failure)).isTrue();
    }
  }
}
