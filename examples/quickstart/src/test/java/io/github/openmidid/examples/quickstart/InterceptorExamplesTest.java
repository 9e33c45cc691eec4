package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.openmidid.MidId;
import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verifies the examples of interceptors with requests over a socket. */
class InterceptorExamplesTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final byte[] FOUND =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """
          .getBytes(StandardCharsets.UTF_8);

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private HttpServer server;

  /** The first response is 503, the others are the registration. */
  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders().getFirst("traceparent"));
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("X-Session", "secret");
          if (received.size() == 1) {
            exchange.sendResponseHeaders(503, -1);
          } else {
            exchange.sendResponseHeaders(200, FOUND.length);
            exchange.getResponseBody().write(FOUND);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private MidIdClient client(AttemptInterceptor... interceptors) {
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"))
            .accessToken("secret"::toCharArray)
            .header("X-Ward", "secret")
            .allowHttpToLoopback();
    for (AttemptInterceptor interceptor : interceptors) {
      builder.attemptInterceptor(interceptor);
    }
    return builder.build();
  }

  @Test
  void addsASpanOfTheTraceToEachAttempt() {
    try (MidIdClient client = client(new TraceparentInterceptor(() -> TRACE_ID))) {
      assertThat(client.find(MID_ID)).isPresent();
    }
    assertThat(received)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(value -> value.matches("00-" + TRACE_ID + "-(?!0{16})[0-9a-f]{16}-01"));
  }

  @Test
  void logsRequestsAndResponsesWithoutSecrets() {
    try (MidIdClient client =
        client(new TraceparentInterceptor(() -> TRACE_ID), new WireLogInterceptor(log::add))) {
      assertThat(client.find(MID_ID)).isPresent();
    }
    assertThat(log).hasSize(4);
    assertThat(log.get(0))
        .startsWith("> GET /v1/midIds/MID-9912-3456-11 (getMidId, attempt 1) {")
        .contains("traceparent=00-" + TRACE_ID, "x-ward=…");
    assertThat(log.get(1)).matches("< 503 in [0-9]+ ms \\{.*x-session=\\[…].*}");
    assertThat(log.get(2)).contains("(getMidId, attempt 2)");
    assertThat(log.get(3)).startsWith("< 200 in ");
    assertThat(log).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void logsFailures() {
    server.stop(0);
    try (MidIdClient client = client(new WireLogInterceptor(log::add))) {
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> client.find(MID_ID));
    }
    assertThat(log.get(1)).matches("< RegisterUnavailableException in [0-9]+ ms");
  }
}
