package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases N11 to N17 of the list of faults. N14 is in RetriesTest. */
@Tag("slow")
class HttpFaultsTest {

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  @DisplayName("N11 redirects")
  void n11_neverFollowsARedirectNorForwardsTheToken(int status) throws IOException {
    try (SocketServer elsewhere = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
        SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            status,
                            "",
                            "",
                            "Location: http://user:pw@" + elsewhere.baseUrl().getAuthority() + "/x",
                            "Location: " + elsewhere.baseUrl())));
        MidIdClient client = Faults.client(server)) {
      Faults.failWith(RegisterProtocolException.class, Faults.calls(client));
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests())
          .extracting(SocketServer.Request::method)
          .containsExactly("GET", "POST", "POST");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "503, 0, 3",
    "503, 1, 3",
    "503, -1, 3",
    "503, abc, 3",
    "503, 999999999999, 1",
    "429, 0, 3",
    "429, 1, 3",
    "429, -1, 3",
    "429, abc, 3",
    "429, 999999999999, 1",
    "429, '', 3",
    "429, 1.5, 3",
    "429, '1, 1', 3"
  })
  @DisplayName("N12 Retry-After")
  void n12_sendsAtMostThreeAttemptsWithRetryAfter(int status, String retryAfter, int attempts)
      throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(status, "", "", "Retry-After: " + retryAfter)));
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(5)).build()) {
      for (Callable<?> call : Faults.calls(client)) {
        int before = server.requests().size();
        long start = System.nanoTime();
        Faults.failure(call, Duration.ofSeconds(5));
        assertThat(server.requests().size() - before).isEqualTo(attempts);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isGreaterThan(Duration.ofMillis((attempts - 1) * 50L));
      }
    }
  }

  /** A wait that exceeds the remaining timeout fails at once. */
  @Test
  @DisplayName("N12 Retry-After beyond the deadline")
  void n12_failsAtOnceIfTheWaitExceedsTheDeadline() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(SocketServer.response(503, "", "", "Retry-After: 2")));
        MidIdClient client = Faults.builder(server.baseUrl()).timeout(Faults.TIMEOUT).build()) {
      Faults.failWith(RegisterUnavailableException.class, Faults.calls(client));
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  @DisplayName("N13 Retry-After in the past")
  void n13_waitsAlsoIfRetryAfterIsInThePast() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            503, "", "", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT")));
        MidIdClient client = Faults.client(server)) {
      long start = System.nanoTime();
      assertThat(Faults.failure(() -> client.midIds().request(Modality.CT)))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(server.requests()).hasSize(3);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422})
  @DisplayName("N15 a rejection with Retry-After")
  void n15_doesNotRetryARejection(int status) throws IOException {
    String problem = "{\"type\":\"urn:problem-type:belgif:badRequest\",\"status\":" + status + "}";
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            status, "application/problem+json", problem, "Retry-After: 0")));
        MidIdClient client = Faults.client(server)) {
      for (Callable<?> call : Faults.calls(client)) {
        int before = server.requests().size();
        assertThat(Faults.failure(call))
            .isInstanceOfSatisfying(
                RegisterResponseException.class, e -> assertThat(e.status()).isEqualTo(status));
        assertThat(server.requests().size() - before).isEqualTo(1);
      }
    }
  }

  @Test
  @DisplayName("N16 portal page")
  void n16_quotesAPortalPageAsAShortPrintableExcerptWithoutToken() throws IOException {
    String page =
        "<html>\r\n\t<b>Log in</b>\0\u001b[31m\u2028 Bearer "
            + Faults.CANARY
            + "x".repeat(500)
            + "</html>";
    try (SocketServer server = SocketServer.respondingWith(200, "text/html\u0001", page);
        MidIdClient client = Faults.client(server)) {
      for (Callable<?> call : Faults.calls(client)) {
        if (server.requests().size() == 2) {
          continue; // the success of a creation is 201
        }
        RegisterProtocolException failure = (RegisterProtocolException) Faults.failure(call);
        assertThat(failure.excerpt().orElseThrow())
            .startsWith("<html>\\r\\n\\t<b>Log in</b>\\u0000\\u001b[31m\\u2028 Bearer [token]xxx")
            .hasSizeLessThanOrEqualTo(200)
            .doesNotContain(Faults.CANARY);
        assertThat(failure.getMessage()).doesNotContain("<html>").hasSizeLessThan(300);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 OK\r\nContent-Length: 0\r\n\r\n",
        "200 OK\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n",
        "204 No\r\n\r\n",
        "204 No\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "205 Reset\r\nContent-Length: 0\r\n\r\n",
        "206 Part\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "299 What\r\nContent-Length: 0\r\n\r\n",
        "304 Not\r\n\r\n",
        "600 What\r\nContent-Length: 0\r\n\r\n",
        "999 What\r\nContent-Length: 0\r\n\r\n",
        "099 What\r\nContent-Length: 0\r\n\r\n",
        "200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n{}"
      })
  @DisplayName("N17 204, 206, 999, empty 200")
  void n17_mapsAStatusOutsideTheContractToAProtocolError(String response) throws IOException {
    try (SocketServer server = Faults.raw("HTTP/1.1 " + response)) {
      Faults.failWith(RegisterProtocolException.class, server);
      assertThat(server.requests()).hasSize(3);
    }
  }

  /**
   * Informational responses may precede the response; 101 is an error, since no upgrade was
   * requested.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "100 Continue\r\n\r\n",
        "102 Processing\r\n\r\n",
        "103 Hints\r\nLink: </x>\r\n\r\n"
      })
  @DisplayName("N17 1xx")
  void n17_ignoresInformationalResponses(String informational) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  out.write(
                      ("HTTP/1.1 " + informational)
                          .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                  out.write(Faults.good(request, Faults.FOUND));
                });
        MidIdClient client = Faults.client(server)) {
      assertThat(client.find(Faults.MID_ID)).isPresent();
    }
    try (SocketServer server =
            Faults.raw("HTTP/1.1 101 Switch\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
        MidIdClient client = Faults.client(server)) {
      for (Callable<?> call : Faults.calls(client)) {
        Faults.failure(call);
      }
    }
  }

  /** The body of a rejection is read up to 64 KiB; a longer one changes nothing. */
  @ParameterizedTest
  @CsvSource({"503, 20000000", "500, 20000000", "403, 70000"})
  @DisplayName("N17 a long error page")
  void n17_aLongErrorPageDoesNotHideTheStatus(int status, int length) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(status, "text/html", "x".repeat(length));
        MidIdClient client = Faults.client(server)) {
      MidIdClientException failure =
          Faults.failure(() -> client.find(Faults.MID_ID), Duration.ofSeconds(5));
      assertThat(failure.getMessage()).contains(String.valueOf(status));
    }
  }
}
