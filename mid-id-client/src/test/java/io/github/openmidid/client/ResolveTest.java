package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches over a real socket. */
@Tag("slow")
class ResolveTest {
  static final Duration GRACE = Duration.ofMillis(250);

  static MidIdClient.Builder builder(SocketServer server) {
    return MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback();
  }

  static List<MidId> ids(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(MidId::ofSerial).toList();
  }

  static boolean containsSerial(SocketServer.Request request, long serial) {
    return request.body().contains(MidId.ofSerial(serial).toString());
  }

  @Test
  @DisplayName("N19 5,000 texts, some twice, some invalid, and a chunk that fails")
  void n19_returnsOneResolutionPerInputInOrderAndLimitsAFailureToItsChunk() throws IOException {
    List<String> texts = new ArrayList<>();
    for (long i = 1; texts.size() < 5_000; i++) {
      texts.add(
          i % 10 == 0
              ? "MID-0000-000" + i % 7 + "-99"
              : i % 10 == 5
                  ? MidId.ofSerial(i - 1).toString().toLowerCase(Locale.ROOT).replace('-', ' ')
                  : MidId.ofSerial(i).toString());
    }
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        containsSerial(request, 2_222)
                            ? SocketServer.response(500, "text/plain", "no")
                            : BatchFixture.response(request)));
        MidIdClient client = builder(server).build()) {
      List<Resolution> resolutions = client.midIds().resolveTexts(texts);

      assertThat(resolutions).extracting(Resolution::input).containsExactlyElementsOf(texts);
      int notAnswered = 0;
      for (Resolution resolution : resolutions) {
        switch (resolution.outcome()) {
          case KNOWN -> {
            MidId midId = resolution.midId().orElseThrow();
            assertThat(BatchFixture.isKnown(midId)).isTrue();
            assertThat(resolution.registration().orElseThrow().midId()).isEqualTo(midId);
          }
          case UNKNOWN ->
              assertThat(BatchFixture.isKnown(resolution.midId().orElseThrow())).isFalse();
          case REFUSED ->
              assertThat(resolution.diagnosis().orElseThrow().fault()).contains(Fault.CHECK_DIGITS);
          case NOT_ANSWERED -> {
            notAnswered++;
            assertThat(resolution.failure()).containsInstanceOf(RegisterResponseException.class);
          }
        }
      }
      assertThat(notAnswered).isBetween(1_000, 1_200);
      assertThat(resolutions.get(2_221).outcome()).isEqualTo(Outcome.NOT_ANSWERED);
      assertThat(server.requests()).hasSize(4);
      assertThat(server.requests())
          .allSatisfy(
              request ->
                  assertThat(BatchFixture.requestedIds(request))
                      .hasSizeLessThanOrEqualTo(1_000)
                      .doesNotHaveDuplicates());
    }
  }

  @Test
  void resolvesEachDuplicateWithOneRequestedIdentifier() throws IOException {
    MidId known = MidId.ofSerial(1);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(BatchFixture.response(request)));
        MidIdClient client = builder(server).build()) {
      Instant before = Instant.now();
      List<Resolution> resolutions =
          client.midIds().resolve(List.of(known, MidId.ofSerial(2), known));
      assertThat(resolutions)
          .extracting(Resolution::outcome)
          .containsExactly(Outcome.KNOWN, Outcome.UNKNOWN, Outcome.KNOWN);
      assertThat(BatchFixture.requestedIds(server.requests().get(0))).hasSize(2);
      assertThat(resolutions)
          .allSatisfy(r -> assertThat(r.asOf().orElseThrow()).isBetween(before, Instant.now()))
          .noneMatch(Resolution::isStale);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "8, 8"})
  void limitsConcurrentChunksToTheSetting(int concurrency, int most) throws IOException {
    BatchFixture.Gauge gauge = new BatchFixture.Gauge();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  gauge.enter();
                  gauge.awaitMost(most);
                  Thread.sleep(150); // for one too many
                  gauge.leave();
                  out.write(BatchFixture.response(request));
                });
        MidIdClient client = builder(server).bulkConcurrency(concurrency).build()) {
      List<Resolution> resolutions = client.midIds().resolve(ids(1, 8_500));
      assertThat(gauge.most()).isEqualTo(most);
      assertThat(resolutions)
          .hasSize(8_500)
          .allMatch(r -> (r.outcome() == Outcome.KNOWN) == BatchFixture.isKnown(r.midId().get()));
    }
  }

  @Test
  void requestsFourChunksConcurrentlyByDefault() throws IOException {
    BatchFixture.Gauge gauge = new BatchFixture.Gauge();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  gauge.enter();
                  gauge.awaitMost(4);
                  Thread.sleep(100); // for one too many
                  gauge.leave();
                  out.write(BatchFixture.response(request));
                });
        MidIdClient client = builder(server).build()) {
      assertThat(client.findAll(ids(1, 8_000))).hasSize(4_000);
      assertThat(gauge.most()).isEqualTo(4);
    }
  }

  @Test
  void returnsPartialResultsAtTheDeadline() throws IOException {
    boolean isDelayed = true;
    while (isDelayed) {
      isDelayed = isDelayedBeforePartialResults();
    }
  }

  /** Returns whether the machine left no time for the first response and three requests. */
  private static boolean isDelayedBeforePartialResults() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  if (!containsSerial(request, 1)) {
                    Thread.sleep(5_000);
                  }
                  out.write(BatchFixture.response(request));
                });
        MidIdClient client =
            builder(server).timeout(Duration.ofMillis(500)).bulkConcurrency(2).build()) {
      Elapsed elapsed = Elapsed.start();
      List<Resolution> resolutions = client.midIds().resolve(ids(1, 5_000));
      elapsed.assertAtMost(Duration.ofMillis(500).plus(GRACE));
      boolean isFirstMissing = resolutions.get(0).outcome() == Outcome.NOT_ANSWERED;
      if ((isFirstMissing || server.requests().size() < 3) && elapsed.isMachineLate()) {
        return true;
      }
      assertThat(resolutions.subList(0, 1_000))
          .allMatch(r -> r.outcome() == Outcome.KNOWN || r.outcome() == Outcome.UNKNOWN);
      assertThat(resolutions.subList(1_000, 5_000))
          .allMatch(r -> r.outcome() == Outcome.NOT_ANSWERED)
          .allMatch(r -> r.failure().get() instanceof RegisterUnavailableException);
      assertThat(server.requests()).as("nothing is sent after the deadline").hasSize(3);
      return false;
    }
  }

  @Test
  void sendsNoRequestForEmptyOrMalformedInput() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(500, "text/plain", "");
        MidIdClient client = builder(server).build()) {
      assertThat(client.midIds().resolve(List.of())).isEmpty();
      List<Resolution> resolutions = client.midIds().resolveTexts(Arrays.asList(null, "", "x"));
      assertThat(resolutions)
          .extracting(r -> r.diagnosis().orElseThrow().fault().orElseThrow())
          .containsExactly(Fault.MISSING, Fault.MISSING, Fault.PREFIX);
      assertThat(resolutions).allMatch(r -> r.midId().isEmpty() && r.failure().isEmpty());
      assertThat(server.requests()).isEmpty();
      assertThatNullPointerException()
          .isThrownBy(() -> client.midIds().resolve(Collections.singletonList(null)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, REFUSED",
    "403, REFUSED",
    "422, REFUSED",
    "408, NOT_ANSWERED",
    "429, NOT_ANSWERED",
    "500, NOT_ANSWERED",
    "503, NOT_ANSWERED",
    "302, NOT_ANSWERED"
  })
  void distinguishesARejectionFromAFailure(int status, Outcome outcome) throws IOException {
    try (SocketServer server = SocketServer.respondingWith(status, "text/plain", "no");
        MidIdClient client = builder(server).build()) {
      Resolution resolution = client.midIds().resolve(ids(1, 1)).get(0);
      assertThat(resolution.outcome()).isEqualTo(outcome);
      assertThat(resolution.failure()).isPresent();
      assertThat(resolution.registration()).isEmpty();
      assertThat(resolution.asOf()).isEmpty();
      assertThat(resolution.midId()).contains(MidId.ofSerial(1));
    }
  }

  @Test
  void rejectsOnlyTheIdentifiersNamedInIssues() throws IOException {
    String problem =
        """
        {"type":"urn:problem-type:belgif:badRequest","title":"x","status":400,"issues":[
        {"type":"urn:i","name":"midIds[1]"},{"type":"urn:i","name":"midIds[77]"},{"type":"urn:i"}]}\
        """;
    try (SocketServer server =
            SocketServer.respondingWith(400, "application/problem+json", problem);
        MidIdClient client = builder(server).build()) {
      assertThat(client.midIds().resolve(ids(1, 3)))
          .extracting(Resolution::outcome)
          .containsExactly(Outcome.NOT_ANSWERED, Outcome.REFUSED, Outcome.NOT_ANSWERED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", "contradiction", "cut", "null"})
  void limitsAProtocolErrorToItsChunk(String kind) throws IOException {
    MidId one = MidId.ofSerial(1);
    String items =
        switch (kind) {
          case "another" -> BatchFixture.item(MidId.ofSerial(77_777));
          case "contradiction" ->
              BatchFixture.item(one, "linked") + "," + BatchFixture.item(one, "available");
          case "null" -> BatchFixture.item(one) + ",null";
          default -> BatchFixture.item(one) + ",{";
        };
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        containsSerial(request, 1)
                            ? SocketServer.response(
                                200,
                                "application/json",
                                BatchFixture.body(List.of(items), ids(2, 1_000)))
                            : BatchFixture.response(request)));
        MidIdClient client = builder(server).build()) {
      List<Resolution> resolutions = client.midIds().resolve(ids(1, 1_500));
      assertThat(resolutions.subList(0, 1_000))
          .allMatch(r -> r.outcome() == Outcome.NOT_ANSWERED)
          .allMatch(r -> r.failure().get() instanceof RegisterProtocolException);
      assertThat(resolutions.subList(1_000, 1_500))
          .allMatch(r -> r.outcome() == Outcome.KNOWN || r.outcome() == Outcome.UNKNOWN);
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.findAll(ids(1, 1_500)));
    }
  }

  @Test
  void findAllFailsWithTheFirstFailureAndSendsNoMoreRequests() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(403, "text/plain", "no");
        MidIdClient client = builder(server).bulkConcurrency(1).build()) {
      assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(() -> client.findAll(ids(1, 9_000)))
          .satisfies(e -> assertThat(e.status()).isEqualTo(403));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aFailedTokenSupplierIsNotARejection() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(BatchFixture.response(request)));
        MidIdClient client =
            builder(server)
                .accessToken(
                    () -> {
                      throw new IllegalStateException("no token");
                    })
                .build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> client.midIds().resolve(ids(1, 3_000)))
          .withMessageContaining("the supplier of the access token has failed");
    }
  }

  @Test
  void rejectsCallsOnAClosedClient() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(500, "text/plain", "")) {
      MidIdClient client = builder(server).build();
      client.close();
      assertThatIllegalStateException().isThrownBy(() -> client.midIds().resolve(ids(1, 3_000)));
    }
  }

  @Test
  void resolutionToStringOmitsTheInput() {
    assertThat(Resolution.malformed(MidId.diagnose("MID-s3cret")).toString())
        .startsWith("Resolution[REFUSED Diagnosis[")
        .doesNotContain("s3cret");
    Registration registration =
        Registration.of(
            MidId.ofSerial(1),
            io.github.openmidid.Modality.CT,
            "a",
            io.github.openmidid.register.RegistrationStatus.LINKED);
    Resolution known =
        Resolution.answered(
            "x", MidId.ofSerial(1), java.util.Optional.of(registration), Instant.EPOCH);
    assertThat(known).hasToString("Resolution[KNOWN " + MidId.ofSerial(1) + "]");
    assertThat(known.asStale())
        .hasToString("Resolution[KNOWN " + MidId.ofSerial(1) + " stale]")
        .matches(Resolution::isStale);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resolution.malformed(MidId.diagnose(MidId.ofSerial(1).toString())));
  }

  @Test
  void concurrencyHasARange() {
    for (int bad : IntStream.of(0, -1, 65).toArray()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MidIdClient.builder().bulkConcurrency(bad))
          .withMessageContaining("bulkConcurrency");
    }
  }
}
