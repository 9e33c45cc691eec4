package io.github.openmidid.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.CallListener.Outcome;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies when scripted failures apply, and what the register has performed. */
class TestFailureTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private final TestMidIdClient client = TestMidIdClient.of();

  private boolean fails() {
    return catchThrowable(() -> client.find(MID_ID)) != null;
  }

  private List<Boolean> failing(int calls) {
    return Stream.generate(this::fails).limit(calls).toList();
  }

  private List<MidId> granted() {
    return client.midIds().list(MidIdFilter.all()).map(Registration::midId).toList();
  }

  @Test
  void aLostResponseIsResumedWithTheSameReference() {
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    client.fail(TestFailure.responseLost());

    RegisterUnavailableException lost =
        catchThrowableOfType(
            RegisterUnavailableException.class, () -> client.midIds().request(request));

    assertThat(lost.isOutcomeOpen()).isTrue();
    assertThat(lost.requestReference()).contains(request.requestReference());
    assertThat(granted()).containsExactly(client.midIds().request(request).midId());
    assertThat(client.calls("requestMidId"))
        .extracting(call -> call.outcome() + " " + call.status())
        .containsExactly("UNAVAILABLE OptionalInt.empty", "ANSWERED OptionalInt[303]");
    assertThat(client.calls("requestMidId"))
        .extracting(RecordedCall::requestReference)
        .containsOnly(Optional.of(request.requestReference()));
  }

  @Test
  void aResponseThatIsNotUnderstoodWasPerformed() {
    client.fail(TestFailure.notUnderstood());
    assertThatExceptionOfType(RegisterProtocolException.class)
        .isThrownBy(() -> client.midIds().request(Modality.CT))
        .satisfies(e -> assertThat(e.isOutcomeOpen()).isTrue());
    assertThat(granted()).hasSize(1);
  }

  @Test
  void otherFailuresWereNotPerformed() {
    for (TestFailure failure :
        List.of(
            TestFailure.unreachable(),
            TestFailure.timeout(),
            TestFailure.rejected(500, "urn:problem-type:belgif:internalServerError"),
            TestFailure.rateLimited(Duration.ofSeconds(30)))) {
      client.fail(failure);
      assertThat(catchThrowable(() -> client.midIds().request(Modality.CT))).isNotNull();
    }
    assertThat(granted()).isEmpty();
  }

  @Test
  void aRejectionIsHiddenByALostResponse() {
    TestMidIdClient fanc = client.as(Participant.FANC, "FANC");
    fanc.fail(TestFailure.responseLost());
    assertThatExceptionOfType(RegisterUnavailableException.class)
        .isThrownBy(() -> fanc.find(MID_ID));
    assertThatExceptionOfType(RegisterResponseException.class).isThrownBy(() -> fanc.find(MID_ID));
  }

  @Test
  void aRateLimitNamesItsDelay() {
    client.fail(TestFailure.rateLimited(Duration.ofMillis(2_900)));
    RegisterResponseException e =
        catchThrowableOfType(RegisterResponseException.class, () -> client.find(MID_ID));
    assertThat(e.status()).isEqualTo(429);
    assertThat(e.isRetryable()).isTrue();
    assertThat(e.response().orElseThrow().retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(e.response().orElseThrow().header("retry-after")).contains("2");
  }

  @Test
  void failsTheNextCallOnlyByDefault() {
    client.fail(TestFailure.timeout());
    assertThat(failing(3)).containsExactly(true, false, false);
  }

  @Test
  void letsCallsPassAndFailsSeveral() {
    client.fail(TestFailure.timeout().after(2).times(2));
    assertThat(failing(5)).containsExactly(false, false, true, true, false);
  }

  @Test
  void failsUntilItIsCleared() {
    client.fail(TestFailure.timeout().always());
    assertThat(failing(3)).containsOnly(true);
    client.clearFailures();
    assertThat(fails()).isFalse();
  }

  @Test
  void severalFailuresApplyInTheirOrder() {
    client.fail(TestFailure.timeout());
    client.fail(TestFailure.unreachable().after(1));
    client.fail(TestFailure.timeout());
    assertThat(failing(4)).containsExactly(true, true, true, false);
    assertThat(client.calls()).hasSize(4);
  }

  @Test
  void concernsOneOperationIfItNamesOne() {
    client.fail(TestFailure.timeout().of("requestMidId"));
    assertThat(fails()).isFalse();
    assertThat(catchThrowable(() -> client.midIds().request(Modality.CT))).isNotNull();
    assertThat(client.midIds().request(Modality.CT)).isNotNull();
  }

  @Test
  void concernsTheViewsOfItsClientOnly() {
    client.fail(TestFailure.timeout());
    assertThat(client.as(Participant.RIZIV, "RIZIV").find(MID_ID)).isEmpty();
    assertThat(catchThrowable(() -> client.with(CallOptions.none()).find(MID_ID))).isNotNull();
  }

  @Test
  void aPageThatFailedIsReadAgain() {
    TestMidIdClient paging = TestMidIdClient.builder().pageSize(2).build();
    for (int i = 0; i < 5; i++) {
      paging.midIds().request(Modality.CT);
    }
    paging.fail(TestFailure.unreachable().of("listMidIds").after(1));
    Iterator<Registration> items = paging.midIds().list(MidIdFilter.all()).iterator();
    items.next();
    items.next();
    assertThat(catchThrowable(items::hasNext)).isNotNull();
    assertThat(items).toIterable().hasSize(3);
    assertThat(paging.calls("listMidIds"))
        .extracting(RecordedCall::outcome)
        .containsExactly(Outcome.ANSWERED, Outcome.UNAVAILABLE, Outcome.ANSWERED, Outcome.ANSWERED);
  }

  @Test
  void concernsTheInputsOfItsChunkOnly() {
    List<MidId> midIds =
        LongStream.range(99_000_000, 99_001_001).mapToObj(MidId::ofSerial).toList();
    client.fail(TestFailure.timeout().of("queryMidIds").after(1));

    List<Resolution> resolutions = client.midIds().resolve(midIds);

    assertThat(resolutions.subList(0, 1000))
        .allMatch(found -> found.outcome() == Resolution.Outcome.UNKNOWN);
    assertThat(resolutions.get(1000).outcome()).isEqualTo(Resolution.Outcome.NOT_ANSWERED);
    assertThat(client.calls()).extracting(call -> call.midIds().size()).containsExactly(1000, 1);
    client.fail(TestFailure.timeout().after(1));
    assertThatExceptionOfType(RegisterUnavailableException.class)
        .isThrownBy(() -> client.findAll(midIds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"midIds[1]", "$.midIds[1]"})
  void aRejectionConcernsTheIdentifiersThatItNames(String name) {
    MidId other = MidId.ofSerial(99_000_000);
    client.fail(TestFailure.rejected(400, "urn:x", new ProblemIssue("urn:y", name, "")));
    assertThat(client.midIds().resolve(List.of(MID_ID, other)))
        .extracting(Resolution::outcome)
        .containsExactly(Resolution.Outcome.NOT_ANSWERED, Resolution.Outcome.REFUSED);
    client.fail(TestFailure.rejected(400, "urn:x"));
    client.fail(TestFailure.rejected(500, "urn:x"));
    assertThat(client.midIds().resolve(List.of(MID_ID, other)))
        .extracting(Resolution::outcome)
        .containsOnly(Resolution.Outcome.REFUSED);
    assertThat(client.midIds().resolve(List.of(MID_ID, other)))
        .extracting(Resolution::outcome)
        .containsOnly(Resolution.Outcome.NOT_ANSWERED);
  }

  @Test
  void rejectsWhatCannotHappen() {
    for (int status : new int[] {200, 399, 404, 501, 503}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TestFailure.rejected(status, "urn:x"))
          .withMessageContaining("400 to 500, without 404");
    }
    TestFailure failure = TestFailure.timeout();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failure.of("findMidId"))
        .withMessage("not an operation that the test client performs, such as getMidId: findMidId");
    assertThatIllegalArgumentException().isThrownBy(() -> failure.after(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> failure.times(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestFailure.rateLimited(Duration.ofSeconds(-1)));
  }

  @Test
  void showsWhenItApplies() {
    assertThat(TestFailure.rejected(409, "urn:x").of("getMidId").after(2).always())
        .hasToString("TestFailure[REJECTED 409 of getMidId, after 2, always]");
    assertThat(TestFailure.timeout()).hasToString("TestFailure[TIMEOUT, after 0, 1 times]");
  }
}
