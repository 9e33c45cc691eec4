package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptInterceptorTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String TOKEN = "token-of-the-application";
  private static final byte[] FOUND =
      SocketServer.response(
          200,
          "application/json",
          """
          {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
          """,
          "BelGov-Trace-Id: of-response",
          "Set-Cookie: a=b",
          "X-Echo: " + TOKEN);
  private static final byte[] UNAVAILABLE = SocketServer.response(503, "", "");

  /** Starts a register that sends these responses, then the last one only. */
  private static SocketServer register(byte[]... responses) {
    AtomicInteger count = new AtomicInteger();
    return SocketServer.respondingWith(
        (request, out) ->
            out.write(responses[Math.min(count.getAndIncrement(), responses.length - 1)]));
  }

  private static MidIdClient client(SocketServer register, AttemptInterceptor... interceptors) {
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .allowHttpToLoopback()
            .accessToken(TOKEN::toCharArray)
            .header("X-Ward", "a");
    for (AttemptInterceptor interceptor : interceptors) {
      builder.attemptInterceptor(interceptor);
    }
    return builder.build();
  }

  /** An interceptor that records its notifications. */
  private static class Recorder implements AttemptInterceptor {
    final String name;
    final List<String> events;
    final List<Attempt> attempts = new ArrayList<>();
    final List<ResponseMetadata> responses = new ArrayList<>();
    final List<RuntimeException> failures = new ArrayList<>();

    Recorder(String name, List<String> events) {
      this.name = name;
      this.events = events;
    }

    @Override
    public Map<String, String> before(Attempt attempt) {
      events.add(name + " before " + attempt.number());
      attempts.add(attempt);
      attempt.attributes().put(this, attempt.number());
      return Map.of("X-" + name, "" + attempt.number());
    }

    @Override
    public void afterResponse(Attempt attempt, ResponseMetadata response) {
      events.add(name + " after " + attempt.attributes().get(this) + ": " + response.status());
      responses.add(response);
    }

    @Override
    public void afterFailure(Attempt attempt, RuntimeException failure) {
      events.add(name + " failed " + attempt.attributes().get(this));
      failures.add(failure);
    }
  }

  /** Returns an interceptor that throws an exception. */
  private static AttemptInterceptor failing(RuntimeException failure) {
    return new AttemptInterceptor() {
      @Override
      public Map<String, String> before(Attempt attempt) {
        throw failure;
      }
    };
  }

  @Test
  void seesEachAttemptAndItsResponseLastFirst() throws IOException {
    List<String> events = new ArrayList<>();
    try (SocketServer register = register(UNAVAILABLE, FOUND);
        MidIdClient client =
            client(register, new Recorder("A", events), new Recorder("B", events))) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(events)
          .containsExactly(
              "A before 1",
              "B before 1",
              "B after 1: 503",
              "A after 1: 503",
              "A before 2",
              "B before 2",
              "B after 2: 200",
              "A after 2: 200");
      assertThat(register.requests())
          .extracting(request -> request.headers().get("x-a") + request.headers().get("x-b"))
          .containsExactly("11", "22");
    }
  }

  @Test
  void seesTheRequestWithTheHeadersOfFormerInterceptors() throws IOException {
    Recorder last = new Recorder("B", new ArrayList<>());
    try (SocketServer register = register(FOUND);
        MidIdClient client = client(register, new Recorder("A", new ArrayList<>()), last)) {
      client.find(MID_ID);
      AttemptInterceptor.Attempt attempt = last.attempts.get(0);
      assertThat(attempt.operation()).isEqualTo("getMidId");
      assertThat(attempt.method()).isEqualTo("GET");
      assertThat(attempt.uri()).hasToString(register.baseUrl() + "/midIds/MID-9912-3456-11");
      assertThat(attempt.headers())
          .containsEntry("x-ward", "a")
          .containsEntry("x-a", "1")
          .containsKeys("user-agent", "belgov-trace-id", "accept")
          .isUnmodifiable();
      assertThat(attempt).hasToString("Attempt[getMidId 1]");
      assertThat(last.responses.get(0).traceId()).contains("of-response");
    }
  }

  @Test
  void replacesAHeaderOfTheApplication() throws IOException {
    AttemptInterceptor ward =
        new AttemptInterceptor() {
          @Override
          public Map<String, String> before(Attempt attempt) {
            return Map.of("x-WARD", "b");
          }
        };
    try (SocketServer register = register(FOUND);
        MidIdClient client = client(register, ward, new AttemptInterceptor() {})) {
      client.find(MID_ID);
      assertThat(register.requests().get(0).headers()).containsEntry("x-ward", "b");
    }
  }

  @Nested
  class Credentials {
    @Test
    void seesNoSuppliedTokenNorItsEcho() throws IOException {
      Recorder recorder = new Recorder("A", new ArrayList<>());
      try (SocketServer register = register(FOUND);
          MidIdClient client = client(register, recorder)) {
        client.find(MID_ID);
        assertThat(register.requests().get(0).headers()).containsKey("authorization");
      }
      assertThat(recorder.attempts.get(0).headers()).doesNotContainKey("authorization");
      assertThat(recorder.responses.get(0).headers()).doesNotContainKey("set-cookie");
      assertThat(recorder.responses.get(0).header("x-echo")).hasValue("[token]");
    }

    @Test
    void seesNoReplacedTokenAfterA401() throws IOException {
      AtomicInteger calls = new AtomicInteger();
      Recorder recorder = new Recorder("A", new ArrayList<>());
      try (SocketServer register = register(SocketServer.response(401, "", ""), FOUND);
          MidIdClient client =
              MidIdClient.builder()
                  .baseUrl(register.baseUrl())
                  .allowHttpToLoopback()
                  .accessToken(() -> ("token" + calls.incrementAndGet()).toCharArray())
                  .attemptInterceptor(recorder)
                  .build()) {
        client.find(MID_ID);
        assertThat(register.requests().get(1).headers())
            .containsEntry("authorization", "Bearer token2");
      }
      assertThat(recorder.attempts)
          .hasSize(2)
          .allSatisfy(attempt -> assertThat(attempt.headers().toString()).doesNotContain("token"));
    }
  }

  @Nested
  class Failures {
    @Test
    void isNotifiedOfAFailureWithoutAResponse() throws IOException {
      Recorder recorder = new Recorder("A", new ArrayList<>());
      try (SocketServer register =
              SocketServer.respondingWith(
                  (request, out) -> {
                    throw new SocketServer.Reset();
                  });
          MidIdClient client = client(register, recorder)) {
        assertThatThrownBy(() -> client.midIds().request(Modality.CT))
            .isInstanceOf(RegisterUnavailableException.class);
      }
      assertThat(recorder.events).containsExactly("A before 1", "A failed 1");
      assertThat(recorder.failures).hasOnlyElementsOfType(RegisterUnavailableException.class);
    }

    @Test
    void isNotifiedOfAResponseThatIsNotValid() throws IOException {
      Recorder recorder = new Recorder("A", new ArrayList<>());
      byte[] compressed =
          SocketServer.response(200, "application/json", "{}", "Content-Encoding: gzip");
      try (SocketServer register = register(compressed);
          MidIdClient client = client(register, recorder)) {
        assertThatThrownBy(() -> client.find(MID_ID)).isInstanceOf(RegisterProtocolException.class);
      }
      assertThat(recorder.failures)
          .singleElement()
          .isInstanceOfSatisfying(
              MidIdClientException.class,
              failure ->
                  assertThat(failure.response())
                      .hasValueSatisfying(
                          response -> assertThat(response.status()).isEqualTo(200)));
    }

    @Test
    void anExceptionBeforeFailsTheCallAndNothingIsSent() throws IOException {
      Recorder first = new Recorder("A", new ArrayList<>());
      RuntimeException failure = new RegisterUnavailableException("nested", null, null);
      List<CallListener.Call> calls = new ArrayList<>();
      try (SocketServer register = register(FOUND);
          MidIdClient client =
              MidIdClient.builder()
                  .baseUrl(register.baseUrl())
                  .allowHttpToLoopback()
                  .attemptInterceptor(first)
                  .attemptInterceptor(failing(failure))
                  .callListener(calls::add)
                  .build()) {
        assertThatIllegalStateException()
            .isThrownBy(() -> client.find(MID_ID))
            .withMessageStartingWith("nothing was sent: the interceptor io.github.openmidid")
            .withCause(failure);
        assertThat(register.requests()).isEmpty();
      }
      assertThat(first.events).containsExactly("A before 1", "A failed 1");
      assertThat(calls)
          .singleElement()
          .satisfies(
              call -> {
                assertThat(call.outcome()).isEqualTo(CallListener.Outcome.FAILED);
                assertThat(call.attempts()).isZero();
              });
    }

    private static final AttemptInterceptor FAILS_AT_RETRY =
        new AttemptInterceptor() {
          @Override
          public Map<String, String> before(Attempt attempt) {
            if (attempt.number() > 1) {
              throw new IllegalArgumentException("no more");
            }
            return Map.of();
          }
        };

    /** The first attempt was not processed, so the reference is not needed. */
    @Test
    void anExceptionBeforeARetryOfACreationLeavesNoOutcomeOpen() throws IOException {
      byte[] notProcessed =
          SocketServer.response(
              429,
              "application/problem+json",
              "{\"type\":\"urn:problem-type:belgif:tooManyRequests\",\"status\":429}");
      try (SocketServer register = register(notProcessed);
          MidIdClient client = client(register, FAILS_AT_RETRY)) {
        assertThatIllegalStateException().isThrownBy(() -> client.midIds().request(Modality.CT));
        assertThat(register.requests()).hasSize(1);
      }
    }

    @Test
    void anExceptionBeforeARetryKeepsAnOpenOutcome() throws IOException {
      try (SocketServer register = register(UNAVAILABLE); // may come from a proxy
          MidIdClient client = client(register, FAILS_AT_RETRY)) {
        assertThatThrownBy(() -> client.midIds().request(Modality.CT))
            .isInstanceOfSatisfying(
                RegisterUnavailableException.class,
                e -> {
                  assertThat(e.isOutcomeOpen()).isTrue();
                  assertThat(e.requestReference()).isPresent();
                });
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Authorization",
          "Cookie",
          "Host",
          "Content-Length",
          "Transfer-Encoding",
          "Connection",
          "Accept",
          "BelGov-Trace-Id",
          "a b",
          ""
        })
    void aHeaderThatIsNotAllowedFailsTheCall(String name) throws IOException {
      AttemptInterceptor interceptor =
          new AttemptInterceptor() {
            @Override
            public Map<String, String> before(Attempt attempt) {
              return Map.of(name, "1");
            }
          };
      try (SocketServer register = register(FOUND);
          MidIdClient client = client(register, interceptor)) {
        assertThatIllegalStateException()
            .isThrownBy(() -> client.find(MID_ID))
            .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(register.requests()).isEmpty();
      }
    }

    @Test
    void aNullMapOrValueFailsTheCall() throws IOException {
      Map<String, String> nullValue = new HashMap<>();
      nullValue.put("x-a", null);
      for (Map<String, String> headers : Arrays.asList(null, nullValue)) {
        AttemptInterceptor interceptor =
            new AttemptInterceptor() {
              @Override
              public Map<String, String> before(Attempt attempt) {
                return headers;
              }
            };
        try (SocketServer register = register(FOUND);
            MidIdClient client = client(register, interceptor)) {
          assertThatIllegalStateException()
              .isThrownBy(() -> client.find(MID_ID))
              .withCauseInstanceOf(NullPointerException.class);
        }
      }
    }

    /** The register may have performed the change already. */
    @Test
    void anExceptionAfterwardsIsLoggedAndIgnored() throws IOException {
      List<String> events = new ArrayList<>();
      AttemptInterceptor throwing =
          new AttemptInterceptor() {
            @Override
            public void afterResponse(Attempt attempt, ResponseMetadata response) {
              throw new IllegalStateException("a secret");
            }
          };
      try (LogCapture log = new LogCapture();
          SocketServer register = register(FOUND);
          MidIdClient client = client(register, new Recorder("A", events), throwing)) {
        assertThat(client.find(MID_ID)).isPresent();
        assertThat(client.find(MID_ID)).isPresent();
        assertThat(events).contains("A after 1: 200");
        assertThat(log.lines())
            .filteredOn(line -> line.contains("a listener or an interceptor has thrown"))
            .singleElement()
            .asString()
            .contains("java.lang.IllegalStateException")
            .doesNotContain("secret");
      }
    }
  }
}
