package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class FailuresTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String CANARY = "canary-5ecret";
  private static final Duration TIMEOUT = Duration.ofMillis(1_500);

  /** The time that an operation may take beyond its timeout. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static MidIdClient client(URI baseUrl) {
    return MidIdClient.builder()
        .baseUrl(baseUrl)
        .accessToken(CANARY::toCharArray)
        .timeout(TIMEOUT)
        .allowHttpToLoopback()
        .build();
  }

  /** The first call of a JVM on a slow machine would take longer. */
  @BeforeAll
  static void warmUp() throws IOException {
    NetworkFaultsTest.warmUp();
  }

  /**
   * Every failure is of one of the three kinds, in time, without the token, and carries the request
   * to resume.
   */
  private static MidIdClientException failure(
      SocketServer server, Class<? extends MidIdClientException> kind) throws IOException {
    try (server;
        MidIdClient client = client(server.baseUrl())) {
      Elapsed elapsed = Elapsed.start();
      MidIdClientException failure =
          catchThrowableOfType(
              MidIdClientException.class, () -> client.midIds().request(Modality.CT));
      elapsed.assertAtMost(TIMEOUT.plus(GRACE));
      assertThat(failure).isInstanceOf(kind);
      assertThat(server.requests()).hasSizeBetween(1, 3);
      assertNoSecret(failure, client);
      assertThat(catchThrowable(() -> client.find(MID_ID))).isInstanceOf(kind);
      return failure;
    }
  }

  private static void assertNoSecret(Throwable failure, MidIdClient client) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace + client.toString()).doesNotContain(CANARY);
  }

  @Test
  void aRejectedConnectionIsUnavailable() throws IOException {
    try (RefusingPort refusing = new RefusingPort();
        MidIdClient client = client(refusing.url())) {
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure).hasMessageContaining("is it running");
      assertThat(failure.requestReference()).isPresent();
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOfSatisfying(
              RegisterUnavailableException.class, e -> assertThat(e.requestReference()).isEmpty());
    }
  }

  @Test
  void anUnknownHostIsUnavailable() {
    try (MidIdClient client =
        MidIdClient.builder().baseUrl(URI.create("https://register.invalid/v1")).build()) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class);
    }
  }

  @Test
  void aMissingResponseIsUnavailableAndCarriesTheReference() throws IOException {
    MidIdClientException failure =
        failure(
            SocketServer.respondingWith((request, out) -> Thread.sleep(5_000)),
            RegisterUnavailableException.class);
    assertThat(failure.requestReference()).isPresent();
  }

  @Test
  void aSlowBodyEndsAtTheDeadline() throws IOException {
    failure(
        SocketServer.respondingWith(
            (request, out) -> {
              out.write(
                  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
                      .getBytes(StandardCharsets.ISO_8859_1));
              for (int i = 0; i < 20; i++) {
                out.write('{');
                out.flush();
                Thread.sleep(200);
              }
            }),
        RegisterUnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void mapsGatewayErrorsToUnavailable(int status) throws IOException {
    MidIdClientException failure =
        failure(
            SocketServer.respondingWith(status, "text/html", "<h1>no</h1>"),
            RegisterUnavailableException.class);
    assertThat(failure.requestReference()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 409, 410, 422, 429, 500})
  void aRejectionCarriesItsStatus(int status) throws IOException {
    MidIdClientException failure =
        failure(
            SocketServer.respondingWith(
                status, ScriptedResponse.PROBLEM, ScriptedResponse.problem(status)),
            RegisterResponseException.class);
    assertThat(((RegisterResponseException) failure).status()).isEqualTo(status);
    assertThat(failure.requestReference().isPresent()).isEqualTo(status == 500);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 409, 410, 422, 429, 500})
  void aRejectionPossiblyOfAProxyCarriesTheReference(int status) throws IOException {
    MidIdClientException failure =
        failure(
            SocketServer.respondingWith(status, "text/plain", "no"),
            RegisterResponseException.class);
    assertThat(((RegisterResponseException) failure).status()).isEqualTo(status);
    assertThat(failure.requestReference()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws IOException {
    try (SocketServer elsewhere = SocketServer.respondingWith(200, "application/json", "{}")) {
      failure(
          SocketServer.respondingWith(
              (request, out) ->
                  out.write(
                      SocketServer.response(
                          status, "", "", "Location: " + elsewhere.baseUrl() + "/x"))),
          RegisterProtocolException.class);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  /** A wrong base URL or a portal must never make identifiers look unknown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 text/html",
        "404 application/json",
        "200 text/html",
        "204 ",
        "200 ",
        "200 application/json",
        "299 application/json",
        "999 text/plain"
      })
  void mapsANonConformingResponseToAProtocolError(String statusAndType) throws IOException {
    String[] parts = statusAndType.split(" ", 2);
    MidIdClientException failure =
        failure(
            SocketServer.respondingWith(
                Integer.parseInt(parts[0]), parts[1], parts[0].equals("204") ? "" : "<html>"),
            RegisterProtocolException.class);
    assertThat(failure).hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "",
        "{}",
        "{\"midId\":\"MID-9912-3456-11\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"midId\":\"MID-1234-5678-89\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}"
            + " x",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":7,\"status\":\"linked\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":true,\"status\":\"linked\"}",
        "{\"midId\":\"mid 9912 3456"
            + " 11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}",
        "{\"midId\":\"MID-9912-3456-12\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\",\"grantedAt\":\"yesterday\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\",\"x\":NaN}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"lin"
      })
  void mapsNonConformingJsonToAProtocolError(String body) throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", body);
        MidIdClient client = client(server.baseUrl())) {
      assertThatThrownBy(() -> client.find(MID_ID)).isInstanceOf(RegisterProtocolException.class);
    }
  }

  @Test
  void mapsDeepLongOrHugeJsonToAProtocolError() throws IOException {
    for (String body :
        List.of(
            "{\"x\":" + "[".repeat(100_000),
            "{\"x\":" + "1".repeat(1_001) + "}",
            "{\"x\":\"" + "y".repeat(7_000_000) + "\"}",
            "{\"x\":\"" + "y".repeat(9_000_000) + "\"}")) {
      try (SocketServer server = SocketServer.respondingWith(200, "application/json", body);
          MidIdClient client =
              MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
        assertThatThrownBy(() -> client.find(MID_ID)).isInstanceOf(RegisterProtocolException.class);
      }
    }
  }

  @Test
  void rejectsAResponseForAnotherIdentifier() throws IOException {
    String other =
        "{\"midId\":\"MID-1234-5678-89\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", other);
        SocketServer bulk =
            SocketServer.respondingWith(
                200, "application/json", BatchFixture.body(List.of(other), List.of()));
        MidIdClient client = client(server.baseUrl());
        MidIdClient bulkClient = client(bulk.baseUrl())) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageContaining("another identifier");
      assertThatThrownBy(() -> bulkClient.findAll(List.of(MID_ID)))
          .isInstanceOf(RegisterProtocolException.class);
    }
  }

  @Test
  void aBrokenConnectionIsUnavailable() throws IOException {
    byte[] whole =
        SocketServer.response(201, "application/json", "{\"midId\":\"MID-9912-3456-11\"}");
    for (int length : List.of(0, 5, 40, whole.length - 1)) {
      try (SocketServer server =
              SocketServer.respondingWith(
                  (request, out) -> {
                    out.write(whole, 0, length);
                    throw new IOException("cut");
                  });
          MidIdClient client = client(server.baseUrl())) {
        RegisterUnavailableException failure =
            catchThrowableOfType(
                RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
        assertThat(failure).as("cut after %d", length).isNotNull();
        assertThat(failure.requestReference()).isPresent();
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("N32 interrupt during a call")
  void n32_anInterruptedCallerReturnsAtOnceKeepsItsFlagAndDoesNotRetry() throws Exception {
    try (SocketServer server = SocketServer.respondingWith((request, out) -> Thread.sleep(5_000));
        MidIdClient client =
            MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
      boolean[] flag = {false};
      Throwable[] failure = {null};
      Thread caller =
          new Thread(
              () -> {
                failure[0] = catchThrowable(() -> client.find(MID_ID));
                flag[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      server.awaitRequests(1);
      Elapsed elapsed = Elapsed.start();
      caller.interrupt();
      elapsed.assertEnds(caller, GRACE);
      assertThat(failure[0]).isInstanceOf(RegisterUnavailableException.class);
      assertThat(flag[0]).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void closingEndsRunningCallsAndLeavesNoThread() throws Exception {
    Set<Thread> before = clientThreads();
    try (SocketServer server = SocketServer.respondingWith((request, out) -> Thread.sleep(5_000))) {
      MidIdClient client =
          MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build();
      Throwable[] failure = {null};
      Thread caller = new Thread(() -> failure[0] = catchThrowable(() -> client.find(MID_ID)));
      caller.start();
      server.awaitRequests(1);
      Elapsed elapsed = Elapsed.start();
      client.close();
      elapsed.assertEnds(caller, Duration.ofSeconds(1));
      assertThat(failure[0]).isInstanceOf(RegisterUnavailableException.class);
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
    for (int i = 0; i < 100 && !before.containsAll(clientThreads()); i++) {
      Thread.sleep(20);
    }
    assertThat(before).containsAll(clientThreads());
  }

  private static Set<Thread> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("mid-id-client-"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {CANARY + "\r\nX: y", CANARY + " x", "{" + CANARY + "}", CANARY + "é"})
  void rejectsATokenWithIllegalCharactersWithoutQuotingIt(String token) throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", "{}");
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .accessToken(token::toCharArray)
                .allowHttpToLoopback()
                .build()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure).isInstanceOf(IllegalStateException.class);
      assertNoSecret(failure, client);
      assertThat(server.requests()).isEmpty();
    }
  }
}
