package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class RetriesTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";

  private static MidIdClient client(URI baseUrl) {
    return MidIdClient.builder().baseUrl(baseUrl).allowHttpToLoopback().build();
  }

  /** Starts a server that rejects a number of requests with a status, then succeeds. */
  private static SocketServer rejecting(int times, int status, String... headers) {
    int[] requests = {0};
    return SocketServer.respondingWith(
        (request, out) -> {
          boolean reject = ++requests[0] <= times;
          int success =
              request.method().equals("POST") && !request.target().endsWith("query") ? 201 : 200;
          String body =
              request.target().endsWith("query")
                  ? BatchFixture.body(List.of(FOUND), List.of())
                  : FOUND;
          out.write(
              reject
                  ? SocketServer.response(status, "", "", headers)
                  : SocketServer.response(success, "application/json", body));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void retriesReadsUntilTheySucceed(int status) throws IOException {
    try (SocketServer server = rejecting(2, status);
        MidIdClient client = client(server.baseUrl())) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(server.requests()).hasSize(3);
    }
    try (SocketServer server = rejecting(2, status);
        MidIdClient client = client(server.baseUrl())) {
      assertThat(client.findAll(List.of(MID_ID))).hasSize(1);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void sendsAtMostThreeAttempts() throws IOException {
    try (SocketServer server = rejecting(9, 503);
        MidIdClient client = client(server.baseUrl())) {
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"429, 3", "503, 3", "502, 1", "504, 1", "500, 1", "409, 1"})
  void retriesACreationOnlyIfTheRegisterDidNotProcessIt(int status, int attempts)
      throws IOException {
    try (SocketServer server = rejecting(9, status);
        MidIdClient client = client(server.baseUrl())) {
      assertThat(catchThrowable(() -> client.midIds().request(Modality.CT)))
          .isInstanceOf(MidIdClientException.class);
      assertThat(server.requests()).hasSize(attempts);
      assertThat(server.requests())
          .extracting(SocketServer.Request::body)
          .containsOnly(server.requests().get(0).body());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 410, 422})
  void doesNotRetryARejectionWithRetryAfter(int status) throws IOException {
    try (SocketServer server = rejecting(9, status, "Retry-After: 0");
        MidIdClient client = client(server.baseUrl())) {
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterResponseException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "Wed, 21 Oct 2015 07:28:00 GMT"})
  void waitsAlsoAfterAnInvalidRetryAfter(String retryAfter) throws IOException {
    try (SocketServer server = rejecting(2, 503, "Retry-After: " + retryAfter);
        MidIdClient client = client(server.baseUrl())) {
      Elapsed elapsed = Elapsed.start();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(elapsed.took()).isGreaterThan(Duration.ofMillis(140));
      elapsed.assertAtMost(Duration.ofSeconds(3));
    }
  }

  @Test
  void honoursRetryAfter() throws IOException {
    try (SocketServer server = rejecting(1, 503, "Retry-After: 1");
        MidIdClient client = client(server.baseUrl())) {
      long start = System.nanoTime();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "999999999999", "Tue, 31 Dec 2999 23:59:59 GMT"})
  void leavesALongRetryAfterToTheCaller(String retryAfter) throws IOException {
    try (SocketServer server = rejecting(9, 503, "Retry-After: " + retryAfter);
        MidIdClient client = client(server.baseUrl())) {
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void retriesAGetWithoutResponseButNotACreation() throws IOException {
    int[] requests = {0};
    SocketServer.Responder silentOnce =
        (request, out) -> {
          if (++requests[0] == 1) {
            throw new IOException("closed without a response");
          }
          out.write(SocketServer.response(200, "application/json", FOUND));
        };
    try (SocketServer server = SocketServer.respondingWith(silentOnce);
        MidIdClient client = client(server.baseUrl())) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(server.requests()).hasSize(2);
    }
    requests[0] = 0;
    try (SocketServer server = SocketServer.respondingWith(silentOnce);
        MidIdClient client = client(server.baseUrl())) {
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure.requestReference()).isPresent();
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** 1,000 calls send at most 1,100 requests: the token bucket limits the retries. */
  @Test
  @DisplayName("N14 register down, 1,000 calls")
  void n14_anOutageAddsAtMostTenPercentRequests() throws IOException {
    try (SocketServer server = rejecting(Integer.MAX_VALUE, 503);
        MidIdClient client = client(server.baseUrl())) {
      for (int i = 0; i < 1000; i++) {
        assertThat(catchThrowable(() -> client.find(MID_ID)))
            .isInstanceOf(RegisterUnavailableException.class);
      }
      assertThat(server.requests()).hasSize(1100);
    }
  }

  @Test
  void anInterruptDuringBackoffEndsTheCall() throws Exception {
    try (SocketServer server = rejecting(9, 503, "Retry-After: 2");
        MidIdClient client = client(server.baseUrl())) {
      Throwable[] failure = {null};
      Thread caller = new Thread(() -> failure[0] = catchThrowable(() -> client.find(MID_ID)));
      caller.start();
      Faults.awaitBackoff(caller);
      Elapsed elapsed = Elapsed.start();
      caller.interrupt();
      elapsed.assertEnds(caller, Duration.ofMillis(250));
      assertThat(failure[0])
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining("interrupted");
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** A request that is finally rejected may have been granted before: 503 does not exclude it. */
  @ParameterizedTest
  @CsvSource({"503, 403", "503, 429", "303, 403"})
  void aRejectionAfterAnUncertainAttemptCarriesTheReference(int first, int then)
      throws IOException {
    int[] requests = {0};
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            ++requests[0] == 1 ? first : then, "", "", "Location: /x/" + MID_ID)));
        MidIdClient client = client(server.baseUrl())) {
      RegisterResponseException failure =
          catchThrowableOfType(
              RegisterResponseException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure.status()).isEqualTo(then);
      assertThat(failure.requestReference()).isPresent();
    }
  }

  /** Three requests for one creation, including the one that reads the granted identifier. */
  @Test
  void countsTheReadAfter303AsAnAttempt() throws IOException {
    int[] requests = {0};
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            ++requests[0] < 3 ? 503 : 303, "", "", "Location: /x/" + MID_ID)));
        MidIdClient client = client(server.baseUrl())) {
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure.requestReference()).isPresent();
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void closingBetweenAttemptsCarriesTheReference() throws Exception {
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    try (SocketServer server = rejecting(3, 503, "Retry-After: 2")) {
      MidIdClient client = client(server.baseUrl());
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> failure.complete(catchThrowable(() -> client.midIds().request(request))));
      caller.start();
      Faults.awaitBackoff(caller);
      client.close();
      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOf(RegisterUnavailableException.class)
          .extracting(e -> ((MidIdClientException) e).requestReference().orElseThrow())
          .isEqualTo(request.requestReference());
      assertThat(server.requests()).hasSize(1);
    }
  }
}
