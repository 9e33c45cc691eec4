package io.github.openmidid.examples.register.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies that a violation of the contract fails any test that calls the register. */
class ContractVerifierTest {
  private static final String PATH = "/midIdRegister/v1";

  private HttpServer server;
  private RegisterCaller calls;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String authority = "127.0.0.1:" + server.getAddress().getPort();
    ContractVerifier.verifyAll(authority);
    calls = new RegisterCaller(URI.create("http://" + authority + PATH), "t0ken");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void respondWith(String path, String contentType, int status, String body) {
    server.createContext(
        PATH + path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", contentType);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200, {}, modality",
    "application/problem+json, 404, {\"status\":\"no\"}, status"
  })
  void detectsANonConformingResponse(String contentType, int status, String body, String what) {
    respondWith("/midIds/MID-9912-3456-11", contentType, status, body);
    assertThatThrownBy(() -> calls.get("/midIds/MID-9912-3456-11"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(what);
  }

  @Test
  void detectsAnAcceptedRequestOutsideTheContract() {
    respondWith("/device", "application/json", 200, "{}");
    assertThatThrownBy(() -> calls.get("/device")).isInstanceOf(AssertionError.class);
    respondWith("/nonsense", "application/problem+json", 404, "{\"status\":404}");
    assertThatCode(() -> calls.get("/nonsense")).doesNotThrowAnyException();
  }
}
