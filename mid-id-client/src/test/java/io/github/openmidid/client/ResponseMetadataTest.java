package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies the metadata of responses: of failures, and of successes that a listener receives. */
class ResponseMetadataTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String JSON = "application/json";
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;
  private static final String TRACE_ID = "BelGov-Trace-Id: trace-of-register";

  private static MidIdClient client(SocketServer server) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .allowHttpToLoopback()
        .accessToken(() -> Canaries.TOKEN.toCharArray())
        .maxRetries(0)
        .cache(CacheSettings.defaults())
        .build();
  }

  private static SocketServer responding(int status, String type, String body, String... headers) {
    return SocketServer.respondingWith(
        (request, out) -> out.write(SocketServer.response(status, type, body, headers)));
  }

  private static MidIdClientException failure(SocketServer server) {
    try (MidIdClient client = client(server)) {
      return catchThrowableOfType(MidIdClientException.class, () -> client.find(MID_ID));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, false",
    "401, false",
    "403, false",
    "408, true",
    "409, false",
    "429, true",
    "500, true",
    "501, false",
    "502, true",
    "503, true",
    "504, true",
    "302, false",
    "404, false"
  })
  void aFailureHasItsResponseAndStatesWhetherARetryMaySucceed(int status, boolean retryable)
      throws IOException {
    try (SocketServer server = responding(status, "", "", TRACE_ID, "Retry-After: 120")) {
      MidIdClientException failure = failure(server);
      assertThat(failure.isRetryable()).isEqualTo(retryable);
      ResponseMetadata response = failure.response().orElseThrow();
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.traceId()).contains("trace-of-register");
      assertThat(response.retryAfter()).contains(Duration.ofMinutes(2));
      assertThat(response.header("Content-Length")).contains("0");
      assertThat(failure.getStackTrace()).isNotEmpty();
    }
  }

  @Test
  void aResponseThatIsNotUnderstoodHasItsMetadata() throws IOException {
    try (SocketServer server = responding(200, "text/html", "<html>", TRACE_ID)) {
      MidIdClientException failure = failure(server);
      assertThat(failure).isInstanceOf(RegisterProtocolException.class);
      assertThat(failure.isRetryable()).isFalse();
      assertThat(failure.response().orElseThrow().header("content-type")).contains("text/html");
      assertThat(((RegisterProtocolException) failure).excerpt()).contains("<html>");
    }
    try (SocketServer server = responding(200, JSON, "{}", "Content-Encoding: gzip")) {
      assertThat(failure(server).response().orElseThrow().status()).isEqualTo(200);
    }
    try (SocketServer server = responding(200, JSON, "[]")) {
      assertThat(failure(server).response().orElseThrow().status()).isEqualTo(200);
    }
  }

  @Test
  void aFailureWithoutResponseHasNoMetadata() throws IOException {
    SocketServer server = responding(200, JSON, REGISTRATION);
    server.close();
    MidIdClientException failure = failure(server);
    assertThat(failure.response()).isEmpty();
    assertThat(failure.isRetryable()).isTrue();
  }

  /** The metadata are those of the last request, not of an earlier one with a response. */
  @Test
  void aFailureWithoutResponseAfterARetryHasNoMetadata() throws IOException {
    int[] requests = {0};
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  if (++requests[0] > 1) {
                    Thread.sleep(5_000);
                  }
                  out.write(SocketServer.response(503, "", ""));
                });
        MidIdClient client = client(server)) {
      CallOptions options =
          CallOptions.none().withMaxRetries(1).withAttemptTimeout(Duration.ofSeconds(1));
      MidIdClientException failure =
          catchThrowableOfType(MidIdClientException.class, () -> client.with(options).find(MID_ID));
      assertThat(server.requests()).hasSize(2);
      assertThat(failure.response()).isEmpty();
    }
  }

  @Test
  void aFailedCreationHasItsReferenceAndItsResponse() throws IOException {
    try (SocketServer server = responding(503, "", "", "Retry-After: 5");
        MidIdClient client = client(server)) {
      MidIdClientException failure =
          catchThrowableOfType(
              MidIdClientException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure.isOutcomeOpen()).isTrue();
      assertThat(failure.requestReference()).isPresent();
      assertThat(failure.response().flatMap(ResponseMetadata::retryAfter))
          .contains(Duration.ofSeconds(5));
    }
  }

  @Test
  void eachChunkOfABatchHasItsOwnFailure() throws IOException {
    try (SocketServer server = responding(429, "", "", "Retry-After: 7");
        MidIdClient client = client(server)) {
      Resolution resolution = client.midIds().resolve(List.of(MID_ID)).get(0);
      assertThat(resolution.failure().flatMap(MidIdClientException::response))
          .flatMap(ResponseMetadata::retryAfter)
          .contains(Duration.ofSeconds(7));
    }
  }

  @Test
  void omitsCookiesAndRemovesEchoedSecrets() throws IOException {
    try (SocketServer server =
        responding(
            503,
            "",
            "",
            "Set-Cookie: session=1",
            "X-Echo: Bearer " + Canaries.TOKEN,
            "BelGov-Trace-Id: " + Canaries.TOKEN)) {
      MidIdClientException failure = failure(server);
      ResponseMetadata response = failure.response().orElseThrow();
      assertThat(response.headers()).containsKey("x-echo").doesNotContainKey("set-cookie");
      assertThat(response.toString()).doesNotContain(Canaries.TOKEN);
    }
  }

  @Test
  void aListenerReceivesTheResponseToEachOperationThatSucceeds() throws IOException {
    List<ResponseMetadata> responses = new ArrayList<>();
    try (SocketServer server = responding(200, JSON, REGISTRATION, TRACE_ID);
        MidIdClient client = client(server)) {
      MidIdClient view = client.with(CallOptions.none().withResponseListener(responses::add));
      assertThat(view.find(MID_ID)).isPresent();
      assertThat(responses).extracting(ResponseMetadata::status).containsExactly(200);
      assertThat(responses.get(0).traceId()).contains("trace-of-register");
      assertThat(view.find(MID_ID)).isPresent(); // from the cache
      assertThat(responses).hasSize(1);
    }
  }

  @Test
  void exceptionsOfAListenerAreIgnored() throws IOException {
    try (SocketServer server = responding(200, JSON, REGISTRATION);
        MidIdClient client = client(server)) {
      CallOptions options =
          CallOptions.none()
              .withResponseListener(
                  response -> {
                    throw new IllegalStateException("listener");
                  });
      assertThat(client.with(options).find(MID_ID)).isPresent();
    }
  }

  @Test
  void aCopyWithAResponseKeepsEverythingElse() {
    ResponseMetadata response = new ResponseMetadata(409, Map.of(), Optional.empty());
    UUID reference = UUID.randomUUID();
    RegisterResponseException original =
        new RegisterResponseException("no", 409, "urn:x", List.of(), "trace", reference, true);
    original.addSuppressed(new IOException("suppressed"));
    RegisterResponseException copy = original.withResponse(response);
    assertThat(copy.response()).contains(response);
    assertThat(original.response()).isEmpty();
    assertThat(copy).hasMessage("no").hasSuppressedException(original.getSuppressed()[0]);
    assertThat(copy.getStackTrace()).isEqualTo(original.getStackTrace());
    assertThat(copy.status()).isEqualTo(409);
    assertThat(copy.problemType()).contains("urn:x");
    assertThat(copy.traceId()).contains("trace");
    assertThat(copy.requestReference()).contains(reference);
    assertThat(copy.isOutcomeOpen()).isTrue();
  }

  @Test
  void aFailureIsSerializableWithoutItsResponse() throws IOException, ClassNotFoundException {
    RegisterUnavailableException failure =
        new RegisterUnavailableException("no", null, null)
            .withResponse(new ResponseMetadata(503, Map.of(), Optional.empty()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(failure);
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(((MidIdClientException) read).response()).isEmpty();
  }
}
