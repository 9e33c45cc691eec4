package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.client.internal.ClientBuilder;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered, over a real socket, by a clock that the test sets. */
class CacheTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId OTHER = MidId.of("MID-1234-5678-89");
  private static final String NOT_FOUND =
      "{\"type\":\"urn:problem-type:belgif:resourceNotFound\",\"title\":\"x\",\"status\":404}";

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicReference<String> token = new AtomicReference<>("token-a");
  private final AtomicReference<SocketServer.Answer> answer = new AtomicReference<>();
  private final SocketServer server =
      SocketServer.answering((request, out) -> answer.get().write(request, out));

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private MidIdClient client(CacheSettings settings) {
    return new ClientBuilder()
        .ticker(nanos::get)
        .cache(settings)
        .baseUrl(server.baseUrl())
        .accessToken(() -> token.get().toCharArray())
        .allowHttpToLoopback()
        .build();
  }

  private MidIdClient client() {
    return client(CacheSettings.defaults());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void answers(int status, String body, String... headers) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    answer.set((request, out) -> out.write(SocketServer.response(status, type, body, headers)));
  }

  private void answersStatus(String status, String... headers) {
    answers(200, BulkServer.item(MID_ID, status), headers);
  }

  private static String status(MidIdClient client) {
    return client.find(MID_ID).map(Registration::statusCode).orElse("not known");
  }

  @Test
  void nothingIsRememberedByDefault() {
    answersStatus("available");
    try (MidIdClient client =
        MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void anAnswerIsGivenForItsTimeToLiveAndNoLonger() {
    answersStatus("available");
    try (MidIdClient client = client()) {
      assertThat(status(client)).isEqualTo("available");
      answersStatus("linked");
      pass(Duration.ofSeconds(60).minusNanos(1));
      assertThat(status(client)).isEqualTo("available");
      assertThat(server.requests()).hasSize(1);
      pass(Duration.ofNanos(1));
      assertThat(status(client)).isEqualTo("linked");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void viewsShareWhatIsRemembered() {
    answersStatus("available");
    try (MidIdClient client = client()) {
      client.with(CallOptions.none().withTraceId("a")).find(MID_ID);
      client.with(CallOptions.none().withTraceId("b")).find(MID_ID);
      client.midIds().find(MID_ID);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  @DisplayName("N35 an identifier that was not known shows at most 60 s after it was created")
  void n35_anUnknownIdentifierShowsWithin60Seconds() {
    answers(404, NOT_FOUND);
    try (MidIdClient client =
        client(CacheSettings.defaults().withUnknownTimeToLive(Duration.ofSeconds(60)))) {
      assertThat(client.find(MID_ID)).isEmpty();
      answersStatus("available");
      pass(Duration.ofSeconds(59));
      assertThat(client.find(MID_ID)).isEmpty();
      assertThat(server.requests()).hasSize(1);
      pass(Duration.ofSeconds(1));
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N35 an identifier that this client has created shows at once")
  void n35_anIdentifierThatThisClientCreatedShowsAtOnce() {
    answers(404, NOT_FOUND);
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isEmpty();
      answers(201, BulkServer.item(MID_ID, "available"));
      client.with(CallOptions.none()).midIds().request(Modality.CT);
      answersStatus("available");
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N35 not even an answer that was under way when it was created hides it")
  void n35_anAnswerThatWasUnderWayIsNotRemembered() throws Exception {
    Thread[] asker = {null};
    try (MidIdClient client = client()) {
      answer.set(
          (request, out) -> {
            Thread.sleep(300);
            out.write(SocketServer.response(404, "application/problem+json", NOT_FOUND));
          });
      asker[0] = new Thread(() -> client.find(MID_ID));
      asker[0].start();
      while (server.requests().isEmpty()) {
        Thread.sleep(5);
      }
      answers(201, BulkServer.item(MID_ID, "available"));
      client.midIds().request(Modality.CT);
      asker[0].join();
      answersStatus("available");
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void notKnownIsNotRememberedWhereThatIsSaid() {
    answers(404, NOT_FOUND);
    try (MidIdClient client =
        client(CacheSettings.defaults().withUnknownTimeToLive(Duration.ZERO))) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 400, 429, 500, 502, 503})
  @DisplayName("N36 a refusal or failure is never remembered")
  void n36_aFailureIsNeverRemembered(int status) {
    answers(status, "{}");
    try (MidIdClient client = client()) {
      assertThatExceptionOfType(MidIdClientException.class).isThrownBy(() -> client.find(MID_ID));
      answersStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
    }
  }

  @Test
  @DisplayName("N36 a timeout is never remembered")
  void n36_aTimeoutIsNeverRemembered() {
    answer.set((request, out) -> Thread.sleep(400));
    try (MidIdClient client = client()) {
      MidIdClient hurried = client.with(CallOptions.none().withTimeout(Duration.ofMillis(200)));
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> hurried.find(MID_ID));
      answersStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
    }
  }

  @Test
  @DisplayName("N36 a stale answer is given by resolve alone, if allowed, marked with its age")
  void n36_aStaleAnswerIsMarkedWithItsAge() {
    CacheSettings stale = CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10));
    for (CacheSettings settings : List.of(stale, CacheSettings.defaults())) {
      answersStatus("available");
      try (MidIdClient client = client(settings)) {
        Instant before = Instant.now();
        client.find(MID_ID);
        Instant after = Instant.now();
        pass(Duration.ofMinutes(2));
        answers(503, "");
        Resolution resolution = client.midIds().resolve(List.of(MID_ID)).get(0);
        if (settings.equals(stale)) {
          assertThat(resolution.outcome()).isEqualTo(Outcome.KNOWN);
          assertThat(resolution.isStale()).isTrue();
          assertThat(resolution.asOf().orElseThrow()).isBetween(before, after);
        } else {
          assertThat(resolution.outcome()).isEqualTo(Outcome.NOT_ANSWERED);
        }
        assertThat(catchThrowable(() -> client.find(MID_ID)))
            .isInstanceOf(RegisterUnavailableException.class);
        pass(Duration.ofMinutes(10));
        assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
            .isEqualTo(Outcome.NOT_ANSWERED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @DisplayName("N36 whoever is refused is not told what was true before")
  void n36_aRefusalIsNotHiddenByAStaleAnswer(int status) {
    answersStatus("available");
    try (MidIdClient client =
        client(CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10)))) {
      client.find(MID_ID);
      pass(Duration.ofMinutes(2));
      answers(status, "{}");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.REFUSED);
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterResponseException.class);
      answers(503, "");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
    }
  }

  @Test
  void notKnownIsNeverGivenStale() {
    answers(404, NOT_FOUND);
    try (MidIdClient client =
        client(CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10)))) {
      client.find(MID_ID);
      pass(Duration.ofSeconds(31));
      answers(500, "{}");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
    }
  }

  @Test
  @DisplayName("N24 an answer about another identifier is not remembered")
  void n24_anAnswerAboutAnotherIdentifierIsNotRemembered() {
    answers(200, BulkServer.item(OTHER));
    try (MidIdClient client = client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.find(MID_ID));
      answers(404, NOT_FOUND);
      assertThat(client.find(OTHER)).isEmpty();
      answersStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
      answers(200, "{\"items\":[" + BulkServer.item(OTHER) + "]}");
      MidId third = MidId.ofSerial(5);
      assertThat(client.midIds().resolve(List.of(third)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
      answers(200, "{\"items\":[]}");
      assertThat(client.midIds().resolve(List.of(third)).get(0).outcome())
          .isEqualTo(Outcome.UNKNOWN);
    }
  }

  @Test
  void anOldAnswerIsAskedForWithItsMarkAndLivesAgainIfItHolds() {
    answersStatus("available", "ETag: \"v1{x}\"");
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      for (int i = 1; i <= 3; i++) {
        pass(Duration.ofSeconds(61));
        answers(304, "");
        assertThat(status(client)).isEqualTo("available");
        assertThat(status(client)).isEqualTo("available");
        assertThat(server.requests()).hasSize(1 + i);
        assertThat(server.requests().get(i).headers()).containsEntry("if-none-match", "\"v1{x}\"");
      }
      pass(Duration.ofSeconds(61));
      answersStatus("linked", "ETag: W/\"v2\"");
      assertThat(status(client)).isEqualTo("linked");
      pass(Duration.ofSeconds(61));
      answers(304, "", "ETag: W/\"v3\"");
      assertThat(status(client)).isEqualTo("linked");
      pass(Duration.ofSeconds(61));
      assertThat(status(client)).isEqualTo("linked");
      assertThat(server.requests().get(6).headers()).containsEntry("if-none-match", "W/\"v3\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "\"", "\"a b\"", "\"é\"", "\"a\"b\"", "W/v1"})
  void aMarkThatIsNoneIsNotSentBack(String etag) {
    answersStatus("available", "ETag: " + etag);
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      pass(Duration.ofSeconds(61));
      client.find(MID_ID);
      assertThat(server.requests().get(1).headers()).doesNotContainKey("if-none-match");
    }
  }

  @Test
  void notChangedWithoutHavingAskedIsNotOfTheContract() {
    answers(304, "");
    try (MidIdClient client = client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.find(MID_ID));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "private, no-cache", "max-age=0", "max-age=x", "max-age="})
  void theRegisterCanForbidToRemember(String cacheControl) {
    answersStatus("available", "Cache-Control: " + cacheControl);
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void theRegisterCanShortenTheTimeToLiveNotLengthenIt() {
    answersStatus("available", "Cache-Control: private, max-age=10");
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      pass(Duration.ofSeconds(9));
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(1);
      answersStatus("available", "Cache-Control: max-age=86400");
      pass(Duration.ofSeconds(1));
      client.find(MID_ID);
      pass(Duration.ofSeconds(60));
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void eachAccessTokenHasItsOwnAnswers() {
    try (MidIdClient client = client()) {
      answersStatus("available", "ETag: \"a\"");
      assertThat(status(client)).isEqualTo("available");
      token.set("token-b");
      answers(404, NOT_FOUND);
      assertThat(status(client)).isEqualTo("not known");
      token.set("");
      answers(403, "{}");
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterResponseException.class);
      token.set("token-a");
      assertThat(status(client)).isEqualTo("available");
      token.set("token-b");
      assertThat(status(client)).isEqualTo("not known");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.UNKNOWN);
      assertThat(server.requests()).hasSize(3);
    }
  }

  /** The supplier gives another token between the question and the request. */
  @Test
  void anAnswerIsRememberedForTheTokenThatWasSent() {
    AtomicLong calls = new AtomicLong();
    answer.set(
        (request, out) ->
            out.write(
                SocketServer.response(
                    200,
                    "application/json",
                    BulkServer.item(MID_ID, request.headers().get("authorization").substring(7)))));
    try (MidIdClient client =
        new ClientBuilder()
            .ticker(nanos::get)
            .cache(CacheSettings.defaults())
            .baseUrl(server.baseUrl())
            .accessToken(() -> (calls.getAndIncrement() % 2 == 0 ? "even" : "odd").toCharArray())
            .allowHttpToLoopback()
            .build()) {
      assertThat(status(client)).isEqualTo("odd"); // asked as even, sent as odd
      calls.set(1);
      assertThat(status(client)).as("remembered for odd").isEqualTo("odd");
      assertThat(server.requests()).hasSize(1);
      calls.set(0);
      assertThat(status(client)).as("nothing is remembered for even").isEqualTo("odd");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aMarkOfAnotherPrincipalBringsNoAnswerOfIt() {
    AtomicReference<String> next = new AtomicReference<>("a");
    AtomicReference<String> sent = new AtomicReference<>("a");
    AtomicLong calls = new AtomicLong();
    answer.set(
        (request, out) -> {
          String who = request.headers().get("authorization").substring(7);
          out.write(
              request.headers().containsKey("if-none-match")
                  ? SocketServer.response(304, "", "")
                  : SocketServer.response(
                      200, "application/json", BulkServer.item(MID_ID, who), "ETag: \"1\""));
        });
    try (MidIdClient client =
        new ClientBuilder()
            .ticker(nanos::get)
            .cache(CacheSettings.defaults())
            .baseUrl(server.baseUrl())
            .accessToken(() -> (calls.getAndIncrement() == 0 ? next : sent).get().toCharArray())
            .allowHttpToLoopback()
            .build()) {
      assertThat(status(client)).isEqualTo("a");
      pass(Duration.ofSeconds(61));
      calls.set(0);
      sent.set("b");
      assertThat(status(client)).isEqualTo("b");
    }
  }

  @Test
  void severalClientsShareNothing() throws IOException {
    answersStatus("available");
    try (SocketServer elsewhere =
            SocketServer.answering(404, "application/problem+json", NOT_FOUND);
        MidIdClient client = client();
        MidIdClient twin = client();
        MidIdClient other =
            new ClientBuilder()
                .cache(CacheSettings.defaults())
                .baseUrl(elsewhere.baseUrl())
                .accessToken(() -> token.get().toCharArray())
                .allowHttpToLoopback()
                .build()) {
      assertThat(status(client)).isEqualTo("available");
      assertThat(status(other)).isEqualTo("not known");
      assertThat(status(twin)).isEqualTo("available");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aLongQuestionAsksOnlyForWhatIsNotRememberedAndRemembersTheRest() {
    try (MidIdClient client = client()) {
      answersStatus("linked");
      client.find(MID_ID);
      answer.set((request, out) -> out.write(BulkServer.answer(request)));
      List<MidId> ids = LongStream.of(3, 4).mapToObj(MidId::ofSerial).toList();
      List<MidId> asked = List.of(ids.get(0), MID_ID, ids.get(1));
      for (int i = 0; i < 2; i++) {
        assertThat(client.midIds().resolve(asked))
            .extracting(Resolution::outcome)
            .containsExactly(Outcome.KNOWN, Outcome.KNOWN, Outcome.UNKNOWN);
      }
      assertThat(client.findAll(asked)).containsOnlyKeys(ids.get(0), MID_ID);
      assertThat(client.find(ids.get(0))).isPresent();
      assertThat(client.find(ids.get(1))).isEmpty();
      assertThat(server.requests()).hasSize(2);
      assertThat(BulkServer.asked(server.requests().get(1))).isEqualTo(ids);
    }
  }

  @Test
  void aClosedClientHasForgottenEverything() {
    answersStatus("available");
    MidIdClient client = client();
    client.find(MID_ID);
    client.close();
    assertThatIllegalStateException().isThrownBy(() -> client.find(MID_ID));
  }

  @Test
  @DisplayName("N38 a million identifiers leave as many answers as is allowed")
  void n38_theNumberOfAnswersIsBounded() {
    answer.set(
        (request, out) ->
            out.write(
                SocketServer.response(
                    200,
                    "application/json",
                    BulkServer.item(
                        MidId.of(request.target().substring(request.target().length() - 16))))));
    try (MidIdClient client = client(CacheSettings.defaults().withMaximumSize(5))) {
      for (int round = 0; round < 2; round++) {
        for (long i = 1; i <= 50; i++) {
          client.find(MidId.ofSerial(i));
        }
      }
      assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(90);
    }
  }
}
