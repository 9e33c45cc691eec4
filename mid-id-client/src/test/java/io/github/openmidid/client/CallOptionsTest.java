package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String JSON = "application/json";
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  private static MidIdClient client(SocketServer server) {
    return MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build();
  }

  @Test
  void sendsTheTraceIdWithRequestsOfTheViewOnly() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, JSON, REGISTRATION);
        MidIdClient client = client(server)) {
      MidIdClient view = client.with(CallOptions.none().withTraceId("order-4711"));
      assertThat(view.find(MID_ID)).isPresent();
      assertThat(view.midIds().find(MID_ID)).isPresent();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(server.requests())
          .extracting(request -> request.headers().get("belgov-trace-id"))
          .startsWith("order-4711", "order-4711")
          .last()
          .satisfies(id -> assertThat(UUID.fromString(id)).isNotNull());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nl, nl-BE",
    "nl-NL, nl-BE",
    "fr, fr-BE",
    "fr-CA, fr-BE",
    "de, de-BE",
    "en-GB, en",
    "tr, en"
  })
  void sendsAcceptLanguageAsTheGuideSpecifies(String locale, String header) throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, JSON, REGISTRATION);
        MidIdClient client = client(server)) {
      CallOptions options = CallOptions.none().withLanguage(Locale.forLanguageTag(locale));
      client.with(options).find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests())
          .extracting(request -> request.headers().get("accept-language"))
          .containsExactly(header, null);
    }
  }

  @Test
  void aViewSendsRequestBodiesUnchanged() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(201, JSON, REGISTRATION);
        MidIdClient client = client(server)) {
      client.with(CallOptions.none().withTraceId("t")).midIds().request(Modality.CT);
      assertThat(server.requests().get(0).body()).contains("\"modality\":\"ct\"");
      assertThat(server.requests().get(0).headers())
          .containsEntry("belgov-trace-id", "t")
          .containsEntry("content-type", JSON);
    }
  }

  @Test
  void aTimeoutAppliesToTheViewOnly() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  Thread.sleep(500);
                  out.write(SocketServer.response(200, JSON, REGISTRATION));
                });
        MidIdClient client = client(server)) {
      MidIdClient view = client.with(CallOptions.none().withTimeout(Duration.ofMillis(100)));
      Elapsed elapsed = Elapsed.start();
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> view.find(MID_ID));
      elapsed.assertAtMost(Duration.ofMillis(350));
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void theLongestTimeoutDoesNotOverflow() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, JSON, REGISTRATION);
        MidIdClient client = client(server)) {
      CallOptions options = CallOptions.none().withTimeout(Duration.ofSeconds(Long.MAX_VALUE));
      assertThat(client.with(options).find(MID_ID)).isPresent();
    }
  }

  @Test
  void aViewOfAViewInheritsUnsetOptions() {
    CallOptions first = CallOptions.none().withTraceId("a").withLanguage(Locale.FRENCH);
    CallOptions second = CallOptions.none().withTraceId("b").withTimeout(Duration.ofSeconds(1));
    assertThat(first.and(second))
        .isEqualTo(
            CallOptions.none()
                .withTraceId("b")
                .withLanguage(Locale.FRENCH)
                .withTimeout(Duration.ofSeconds(1)));
    assertThat(first.and(CallOptions.none())).isEqualTo(first);
  }

  @Test
  void itsTextHasNoHeaderValue() {
    assertThat(CallOptions.none().withMaxRetries(0).withHeader("X-Ward", "secret"))
        .hasToString("CallOptions[{MAX_RETRIES=0}, headers [x-ward]]");
  }

  @Test
  void closingAViewHasNoEffectAndClosingTheClientClosesItsViews() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, JSON, REGISTRATION)) {
      MidIdClient client = client(server);
      MidIdClient view = client.with(CallOptions.none());
      view.close();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(view.find(MID_ID)).isPresent();
      assertThat(view).hasToString(client.toString());
      client.close();
      assertThatIllegalStateException().isThrownBy(() -> view.find(MID_ID));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a\r\nX: y",
        "a\nb",
        "é",
        "\u0000",
        "1234567890123456789012345678901234567"
      })
  void rejectsAnInvalidTraceIdWithoutQuotingIt(String traceId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withTraceId(traceId))
        .withMessage("traceId is not 1 to 36 visible ASCII characters");
  }

  @Test
  void acceptsATraceIdOf36Characters() {
    String traceId = UUID.randomUUID().toString();
    assertThat(CallOptions.none().withTraceId(traceId).traceId()).contains(traceId);
  }

  @Test
  void rejectsANonPositiveTimeout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withTimeout(Duration.ZERO))
        .withMessageContaining("timeout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withTimeout(Duration.ofNanos(-1)));
  }
}
