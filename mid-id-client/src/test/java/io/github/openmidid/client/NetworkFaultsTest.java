package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases N1 to N7 and N10 of the list of faults, on HTTP/1.1. */
@Tag("slow")
class NetworkFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  /** In the body of a response, the build tests every 19th place. */
  private static final int STEP = Integer.getInteger("midid.cutStep", 19);

  /** Excludes JIT compilation and class loading from the measured times. */
  @org.junit.jupiter.api.BeforeAll
  static void warmUp() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(Faults.good(request, Faults.FOUND)));
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(30)).build()) {
      for (Callable<?> call : Faults.calls(client)) {
        assertThat(catchThrowable(call::call)).isNull();
      }
    }
  }

  @Test
  @DisplayName("N1 connection refused")
  void n01_aRefusedConnectionIsUnavailableWithinTheConnectTimeout() throws IOException {
    AtomicInteger attempts = new AtomicInteger();
    try (RefusingPort refusing = new RefusingPort();
        MidIdClient client =
            Faults.builder(refusing.url())
                .connectTimeout(Duration.ofMillis(500))
                .callListener(call -> attempts.set(call.attempts()))
                .build()) {
      for (Callable<?> call : Faults.calls(client)) {
        Elapsed elapsed;
        do {
          elapsed = Elapsed.start();
          assertThat(Faults.failure(call, Duration.ofMillis(750)))
              .isInstanceOf(RegisterUnavailableException.class);
        } while (attempts.get() < 2 && elapsed.isMachineLate());
        assertThat(attempts).hasValueBetween(2, 3);
      }
    }
  }

  @Test
  @DisplayName("N1 SYN black-holed")
  void n01_anUnacceptedConnectionIsUnavailableWithinTheConnectTimeout() throws IOException {
    List<Socket> fillers = new ArrayList<>();
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        MidIdClient client =
            Faults.builder(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                .connectTimeout(Duration.ofMillis(400))
                .build()) {
      for (int i = 0; i < 3; i++) { // the backlog of unaccepted connections is full
        Socket filler = new Socket();
        fillers.add(filler);
        Throwable full = catchThrowable(() -> filler.connect(deaf.getLocalSocketAddress(), 100));
        assertThat(full == null || full instanceof java.net.SocketTimeoutException).isTrue();
      }
      for (Callable<?> call : Faults.calls(client)) {
        assertThat(Faults.failure(call, Duration.ofMillis(650)))
            .isInstanceOf(RegisterUnavailableException.class)
            .hasMessageContaining("in time");
      }
    } finally {
      for (Socket filler : fillers) {
        filler.close();
      }
    }
  }

  @Test
  @DisplayName("N2 accepts, never responds")
  void n02_aSilentRegisterEndsAtTheDeadlineAndTheConnectionIsClosed() throws Exception {
    AtomicInteger dropped = new AtomicInteger();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        MidIdClient client =
            Faults.builder(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                .timeout(Faults.TIMEOUT)
                .build()) {
      Thread server = new Thread(() -> countEnds(silent, dropped));
      server.setDaemon(true);
      server.start();
      for (Callable<?> call : Faults.calls(client)) {
        assertThat(Faults.failure(call)).isInstanceOf(RegisterUnavailableException.class);
      }
      MidIdClientException failure = Faults.failure(() -> client.midIds().request(Modality.CT));
      assertThat(failure.requestReference()).isPresent();
      for (int i = 0; i < 100 && dropped.get() < 4; i++) {
        Thread.sleep(20);
      }
      assertThat(dropped).hasValue(4);
    }
  }

  private static void countEnds(ServerSocket silent, AtomicInteger dropped) {
    try {
      while (true) {
        Socket socket = silent.accept();
        Thread reader =
            new Thread(
                () -> {
                  try (socket) {
                    socket.getInputStream().readAllBytes();
                  } catch (IOException e) {
                    // a reset is an end, too
                  }
                  dropped.incrementAndGet();
                });
        reader.setDaemon(true);
        reader.start();
      }
    } catch (IOException e) {
      // closed
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("N3 slow response, byte by byte")
  void n03_aSlowResponseEndsAtTheDeadline(boolean headerIsThere) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  String head = headerIsThere ? "Content-Length: 999\r\n\r\n" : "X-A: ";
                  out.write(("HTTP/1.1 200 OK\r\n" + head).getBytes(StandardCharsets.US_ASCII));
                  for (int i = 0; i < 20; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(300);
                  }
                });
        MidIdClient client = Faults.builder(server.baseUrl()).timeout(Faults.TIMEOUT).build()) {
      Faults.failWith(RegisterUnavailableException.class, Faults.calls(client));
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  @DisplayName("N4 closes without a response")
  void n04_retriesAGetWithoutResponseThoughTheJdkMayDoubleEachAttempt() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  if (requests.incrementAndGet() % 4 != 0) {
                    throw new IOException("closed without a response");
                  }
                  out.write(Faults.good(request, Faults.FOUND));
                });
        MidIdClient client = Faults.client(server)) {
      for (int i = 1; i <= 10; i++) {
        int before = server.requests().size();
        assertThat(client.find(Faults.MID_ID)).isPresent();
        assertThat(server.requests().size() - before).isBetween(1, 6);
      }
    }
  }

  @Test
  @DisplayName("N5 keep-alive connection closed while idle")
  void n05_noCallFailsIfAnIdleConnectionWasClosed() throws Exception {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  out.write(Faults.good(request, Faults.FOUND));
                  out.flush();
                  throw new IOException("closed after the response");
                });
        MidIdClient client = Faults.client(server)) {
      for (int i = 0; i < 10; i++) {
        for (Callable<?> call : Faults.calls(client)) {
          assertThat(catchThrowable(call::call)).isNull();
          Thread.sleep(20);
        }
      }
      assertThat(server.requests()).hasSize(30);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("N6 truncated at every byte")
  void n06_neverAcceptsATruncatedResponse(int kind) throws Exception {
    String padded = Faults.FOUND.replace("}", ",\"x\":\"" + "y".repeat(1_850) + "\"}");
    AtomicInteger length = new AtomicInteger();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  out.write(Faults.good(request, padded), 0, length.get());
                  out.flush();
                  throw length.get() % 2 == 0 ? new SocketServer.Reset() : new IOException("cut");
                });
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(10)).build()) {
      Callable<?> call = Faults.calls(client).get(kind);
      spendRetries(client);
      int whole =
          Faults.good(
                  new SocketServer.Request(
                      kind == 0 ? "GET" : "POST", kind == 1 ? "/query" : "/", null, ""),
                  padded)
              .length;
      assertThat(whole).isGreaterThan(1_980);
      int head = whole - padded.length();
      for (int bytes = 0; bytes < whole; bytes += bytes < head || whole - bytes < 20 ? 1 : STEP) {
        length.set(bytes);
        int before = server.requests().size();
        MidIdClientException failure = Faults.failure(call, Duration.ofSeconds(10));
        assertThat(failure)
            .as("cut after %d", bytes)
            .isInstanceOf(RegisterUnavailableException.class);
        assertThat(failure.requestReference().isPresent()).isEqualTo(kind == 2);
        assertThat(server.requests().size() - before).isBetween(1, kind == 0 ? 2 : 1);
      }
      length.set(whole);
      assertThat(catchThrowable(call::call)).isNull();
    }
  }

  /** Exhausts the retry budget: thousands of cases without backoff. */
  private static void spendRetries(MidIdClient client) {
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      calls.add(client.async(c -> c.find(Faults.MID_ID)));
    }
    assertThat(calls).allSatisfy(call -> assertThat(call).failsWithin(Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: abc\r\n\r\n{}",
        "Content-Length: -5\r\n\r\n{}",
        "Content-Length: 2, 2\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\n{}",
        "Content-Length: 9437184\r\n\r\n{}",
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "Content-Length: 1\r\n\r\n{}",
        "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n8000000000000000\r\n{}\r\n0\r\n\r\n",
        "X-\0: a\r\nContent-Length: 2\r\n\r\n{}",
        "X A: a\r\nContent-Length: 2\r\n\r\n{}",
        "X-A: a\0b\r\nContent-Length: 2\r\n\r\n{}"
      })
  @DisplayName("N7 wrong length, broken chunk, impossible header")
  void n07_mapsMalformedHttpToAProtocolError(String rest) throws IOException {
    try (SocketServer server =
        Faults.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + rest)) {
      Faults.failWith(RegisterProtocolException.class, server);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.6\r\n",
        "<html>canary-t0ken</html>",
        "\25\3\3\0\2\2\50",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 000 OK\r\n\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "\0\0\0\0\r\n\r\n"
      })
  @DisplayName("N7 another protocol")
  void n07_mapsOtherProtocolsToAProtocolErrorWithoutQuotingThem(String response)
      throws IOException {
    try (SocketServer server = Faults.raw(response)) {
      Faults.failWith(RegisterProtocolException.class, server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nX A\r\n\r\n{}",
        "HTTP/1.1 99999 OK\r\n\r\n{}",
        "HTTP/1.1 101 Switching Protocols\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        "HTTP/1.1 2",
        "SSH-2.0-OpenSSH_9.6",
        "\r\n\r\n",
        "\r"
      })
  @DisplayName("N7 a broken head, or half a response, on a connection that stays open")
  void n07_anIncompleteResponseOnAnOpenConnectionEndsByTheDeadline(String response)
      throws IOException {
    byte[] bytes = response.getBytes(StandardCharsets.ISO_8859_1);
    try (SocketServer server = SocketServer.respondingWith((request, out) -> out.write(bytes));
        MidIdClient client = Faults.builder(server.baseUrl()).timeout(SHORT).build()) {
      for (Callable<?> call : Faults.calls(client)) {
        assertThat(Faults.failure(call, SHORT.plus(Faults.GRACE)))
            .isNotInstanceOf(RegisterResponseException.class);
      }
    }
  }

  @Test
  @DisplayName("N7 1 MB header, 10,000 headers")
  void n07_mapsLongOrManyHeadersToAProtocolError() throws IOException {
    StringBuilder many = new StringBuilder("HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 10_000; i++) {
      many.append("X-Header-").append(i).append(": some value, not so short either\r\n");
    }
    for (String response :
        List.of(
            many + "\r\n{}", "HTTP/1.1 200 OK\r\nX-Long: " + "y".repeat(1 << 20) + "\r\n\r\n{}")) {
      try (SocketServer server = Faults.raw(response)) {
        Faults.failWith(RegisterProtocolException.class, server);
      }
    }
  }

  @Test
  @DisplayName("N10 DNS failure")
  void n10_anUnknownHostIsUnavailableWithoutQuotingUserInfo() {
    // The JDK remembers the result for ten seconds: a slow name server does not delay the calls.
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> InetAddress.getAllByName("register.invalid"));
    try (MidIdClient client = Faults.builder(URI.create("https://register.invalid/v1")).build()) {
      for (int i = 0; i < 2; i++) {
        assertThat(Faults.failure(() -> client.find(Faults.MID_ID)))
            .isInstanceOf(RegisterUnavailableException.class)
            .hasMessage("the name of the register's host is not known");
      }
      MidIdClientException failure = Faults.failure(() -> client.midIds().request(Modality.CT));
      assertThat(failure.requestReference()).isPresent();
    }
  }
}
