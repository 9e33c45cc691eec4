package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies the number of retries and the time limit of one request, per client and per call. */
@Tag("slow")
class CallLimitsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String JSON = "application/json";
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  private static MidIdClient client(
      SocketServer server, UnaryOperator<MidIdClient.Builder> settings) {
    return settings
        .apply(MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback())
        .build();
  }

  private static SocketServer unavailable() {
    return SocketServer.respondingWith(503, "", "");
  }

  /** Starts a server that does not respond to the first request. */
  private static SocketServer silentAtFirst(int status) {
    return SocketServer.respondingWith(
        Faults.silentAtFirst(SocketServer.response(status, JSON, REGISTRATION)));
  }

  private static void assertUnavailable(MidIdClient client) {
    assertThat(catchThrowable(() -> client.find(MID_ID)))
        .isInstanceOf(RegisterUnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aClientRetriesAsOftenAsSet(int retries) throws IOException {
    try (SocketServer server = unavailable();
        MidIdClient client = client(server, builder -> builder.maxRetries(retries))) {
      assertUnavailable(client);
      assertThat(server.requests()).hasSize(1 + retries);
    }
  }

  @Test
  void aCallRetriesAsOftenAsItsOptionsAllow() throws IOException {
    try (SocketServer server = unavailable();
        MidIdClient client = client(server, builder -> builder.maxRetries(1))) {
      assertUnavailable(client.with(CallOptions.none().withMaxRetries(0)));
      assertThat(server.requests()).hasSize(1);
      assertUnavailable(client);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void aRepeatedCreationIsReadWithoutRetriesToo() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        request.method().equals("POST")
                            ? SocketServer.response(303, "", "", "Location: /x/" + MID_ID)
                            : SocketServer.response(200, JSON, REGISTRATION)));
        MidIdClient client = client(server, builder -> builder.maxRetries(0))) {
      assertThat(client.midIds().request(Modality.CT).midId()).isEqualTo(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aLookupWithoutResponseIsRetriedAfterTheLimitOfAnAttempt() throws Exception {
    Elapsed.repeatWhileLate(CallLimitsTest::assertALookupIsRetriedAfterTheLimit);
  }

  private static void assertALookupIsRetriedAfterTheLimit() throws IOException {
    Duration limit = Duration.ofSeconds(1);
    try (SocketServer server = silentAtFirst(200);
        MidIdClient client = client(server, builder -> builder.attemptTimeout(limit))) {
      Elapsed elapsed = Elapsed.start();
      assertThat(client.find(MID_ID)).isPresent();
      elapsed.assertAtMost(Duration.ofSeconds(3));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void theLimitOfAnAttemptCanBeSetForACall() throws Exception {
    Elapsed.repeatWhileLate(CallLimitsTest::assertTheLimitCanBeSetForACall);
  }

  private static void assertTheLimitCanBeSetForACall() throws IOException {
    try (SocketServer server = silentAtFirst(200);
        MidIdClient client = client(server, builder -> builder)) {
      CallOptions options =
          CallOptions.none().withAttemptTimeout(Duration.ofSeconds(1)).withMaxRetries(0);
      Elapsed elapsed = Elapsed.start();
      assertUnavailable(client.with(options));
      elapsed.assertAtMost(Duration.ofSeconds(3));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aCreationWithoutResponseHasAnOpenOutcome() throws Exception {
    Elapsed.repeatWhileLate(CallLimitsTest::assertACreationHasAnOpenOutcome);
  }

  private static void assertACreationHasAnOpenOutcome() throws IOException {
    Duration limit = Duration.ofSeconds(1);
    try (SocketServer server = silentAtFirst(201);
        MidIdClient client = client(server, builder -> builder.attemptTimeout(limit))) {
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure.isOutcomeOpen()).isTrue();
      assertThat(failure.requestReference()).isPresent();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1", "11", "2147483647"})
  void rejectsANumberOfRetriesOutOfRange(int retries) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withMaxRetries(retries))
        .withMessage("maxRetries is not 0 to 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().maxRetries(retries))
        .withMessage("maxRetries is not 0 to 10");
  }

  @Test
  void rejectsALimitOfAnAttemptThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withAttemptTimeout(Duration.ZERO))
        .withMessageContaining("attemptTimeout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().attemptTimeout(Duration.ofNanos(-1)))
        .withMessageContaining("attemptTimeout");
  }

  @Test
  void aViewOfAViewInheritsLimits() {
    CallOptions first = CallOptions.none().withMaxRetries(0);
    CallOptions second = CallOptions.none().withAttemptTimeout(Duration.ofSeconds(1));
    assertThat(first.and(second))
        .isEqualTo(CallOptions.none().withMaxRetries(0).withAttemptTimeout(Duration.ofSeconds(1)));
  }
}
