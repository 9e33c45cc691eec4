package io.github.openmidid.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies what only the test double has: its builder, its records, its threads. */
class TestMidIdClientTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final Instant NOW = Instant.parse("2027-02-02T10:00:00.123456789Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Registration registration(MidId midId, String operator) {
    return Registration.of(midId, Modality.CT, operator, RegistrationStatus.LINKED);
  }

  @Test
  void knowsItsRegistrations() {
    Registration registration = registration(MID_ID, "AZ Elders");
    TestMidIdClient client = TestMidIdClient.of(registration);
    assertThat(client.find(MID_ID)).contains(registration);
    assertThat(client).hasToString("TestMidIdClient[OPERATOR AZ Elders]");
    assertThat(client.with(CallOptions.none())).hasToString(client.toString());
    assertThat(client.midIds().request(Modality.MRI).operator()).contains("AZ Elders");
    assertThat(client.as(Participant.FANC, "FANC").fanc().list()).hasSize(1);
  }

  @Test
  void grantsIdentifiersInAscendingOrderOfTheTestRange() {
    TestMidIdClient client = TestMidIdClient.of(registration(MidId.ofSerial(99_000_001), "A"));
    assertThat(Stream.generate(() -> client.midIds().request(Modality.CT)).limit(2))
        .extracting(Registration::midId)
        .containsExactly(MidId.ofSerial(99_000_000), MidId.ofSerial(99_000_002));
  }

  @Test
  void grantsTheIdentifiersOfTheTestUntilNoneIsLeft() {
    TestMidIdClient client = TestMidIdClient.builder().identifiers(MID_ID).build();
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    assertThat(client.midIds().request(request).midId()).isEqualTo(MID_ID);
    RegisterUnavailableException e =
        catchThrowableOfType(
            RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
    assertThat(e).hasMessage("the register is temporarily unavailable (503)");
    assertThat(e.isOutcomeOpen()).isTrue();
    assertThat(e.requestReference()).isPresent();
    assertThat(client.midIds().request(request).midId()).isEqualTo(MID_ID);
  }

  @Test
  void rejectsRegistrationsThatNoRegisterHas() {
    Registration one = registration(MID_ID, "A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMidIdClient.of(one, one))
        .withMessage("two registrations have the same identifier: " + MID_ID);
    Registration other = registration(MidId.ofSerial(99_000_001), "B");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMidIdClient.of(one, other))
        .withMessageContaining("several operators");
    Registration unowned =
        new Registration(
            MID_ID, "ct", Optional.empty(), "linked", Optional.empty(), Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMidIdClient.of(unowned))
        .withMessageContaining("has no operator");
    TestMidIdClient client =
        TestMidIdClient.builder()
            .registrations(List.of(one))
            .registrations(List.of(other))
            .participant(Participant.OPERATOR, "B")
            .build();
    assertThat(client.midIds().list(MidIdFilter.all())).containsExactly(other);
    for (int size : new int[] {0, 1001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TestMidIdClient.builder().pageSize(size));
    }
  }

  @Test
  void recordsCallsWithTheClockOfTheTest() {
    List<Call> listened = new ArrayList<>();
    TestMidIdClient client =
        TestMidIdClient.builder()
            .clock(CLOCK)
            .callListener(
                call -> {
                  throw new IllegalStateException("ignored");
                })
            .callListener(listened::add)
            .build();
    CallOptions options = CallOptions.none().withTraceId("order-4711").withMaxRetries(0);
    MidIdRequest request = MidIdRequest.of(Modality.CT);

    Registration granted = client.with(options).midIds().request(request);
    client.find(MID_ID);

    assertThat(granted.grantedAt()).contains(Instant.parse("2027-02-02T10:00:00.123456Z"));
    assertThat(client.calls())
        .extracting(
            RecordedCall::operation,
            RecordedCall::at,
            RecordedCall::midIds,
            RecordedCall::requestReference,
            RecordedCall::options)
        .containsExactly(
            tuple("requestMidId", NOW, List.of(), Optional.of(request.requestReference()), options),
            tuple("getMidId", NOW, List.of(MID_ID), Optional.empty(), CallOptions.none()));
    assertThat(listened).extracting(Call::operation).containsExactly("requestMidId", "getMidId");
    assertThat(client.calls("getMidId")).hasSize(1);
    assertThat(client.as(Participant.RIZIV, "RIZIV").calls()).isEmpty();
    client.clearCalls();
    assertThat(client.calls()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> client.calls("find"));
    assertThat(client.lookUp(granted.midId()))
        .isEqualTo(new LookupResult(granted.midId(), Optional.of(granted), Optional.of(NOW)));
  }

  @Test
  void delegationsExpireByTheClock() {
    SettableClock clock = new SettableClock(NOW);
    TestMidIdClient client =
        TestMidIdClient.builder()
            .participant(Participant.LOCAL_ADMINISTRATOR, "AZ")
            .clock(clock)
            .build();
    Delegation given =
        client
            .delegations()
            .give(
                DelegationRequest.of("an", DelegationPermission.REPORT_DEVICES)
                    .withValidUntil(NOW.plusSeconds(1)));
    assertThat(given.isActive()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.delegations().find(given.delegationId()).orElseThrow().statusCode())
        .isEqualTo("expired");
  }

  private static Stream<Consumer<MidIdClient>> unsupported() {
    return Stream.of(
        MidIdClient::existingDevices,
        MidIdClient::documents,
        client -> client.links().unlinkedDevices(),
        MidIdClient::accessRequests,
        MidIdClient::notificationFiles,
        MidIdClient::problemTypes,
        MidIdClient::snapshots);
  }

  @ParameterizedTest
  @MethodSource("unsupported")
  void failsForWhatItDoesNotHave(Consumer<MidIdClient> unsupported) {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> unsupported.accept(TestMidIdClient.of()))
        .withMessageMatching(
            "the test client does not perform \\w+\\(\\): pass the application its own"
                + " implementation of \\w+, or test it with a register over HTTP");
  }

  @Test
  void runsAsynchronousCallsAtOnce() {
    TestMidIdClient client = TestMidIdClient.of();
    Thread thread = Thread.currentThread();
    PendingCall<Thread> outer =
        client.async(
            c -> {
              assertThatIllegalStateException()
                  .isThrownBy(() -> client.midIds().request(Modality.CT))
                  .withMessageContaining("client.async(c -> c.midIds().request(request))");
              var unused = c.async(inner -> inner.midIds().request(MidIdRequest.of(Modality.CT)));
              return Thread.currentThread();
            });
    assertThat(outer).isCompletedWithValue(thread);
    assertThat(outer.requestReferences()).as("of the nested call").hasSize(1);
    assertThat(client.midIds().request(Modality.CT)).isNotNull();
    assertThat(client.async(c -> c.devices().report(null))).isCompletedExceptionally();
  }

  @Test
  void sendsNothingAfterACancellation() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    TestMidIdClient client = TestMidIdClient.builder().executor(tasks::add).build();
    PendingCall<?> early = client.async(c -> c.midIds().request(MidIdRequest.of(Modality.CT)));
    early.cancel(true);
    AtomicReference<PendingCall<?>> pending = new AtomicReference<>();
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    List<Throwable> failures = new ArrayList<>();
    pending.set(
        client.async(
            c -> {
              pending.get().cancel(false);
              try {
                return c.midIds().request(request);
              } catch (RegisterUnavailableException e) {
                failures.add(e.getCause());
                throw e;
              }
            }));
    tasks.forEach(Runnable::run);
    assertThat(early.requestReferences()).isEmpty();
    assertThat(pending.get()).isCancelled();
    assertThat(pending.get().requestReferences()).containsExactly(request.requestReference());
    assertThat(failures).singleElement().isInstanceOf(CancellationException.class);
    assertThat(client.calls()).isEmpty();
    assertThat(client.midIds().list(MidIdFilter.all())).isEmpty();
  }

  @Test
  void failsAsynchronousCallsThatAreNotAccepted() {
    TestMidIdClient client =
        TestMidIdClient.builder()
            .executor(
                task -> {
                  throw new RejectedExecutionException("full");
                })
            .build();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> client.async(c -> c.find(MID_ID)).join())
        .havingCause()
        .isInstanceOf(RegisterUnavailableException.class)
        .withMessage("the executor has rejected the call");
  }

  @Test
  void closesOnItsOwn() {
    TestMidIdClient client = TestMidIdClient.of();
    TestMidIdClient other = client.as(Participant.RIZIV, "RIZIV");
    client.with(CallOptions.none()).close();
    assertThat(client.find(MID_ID)).isEmpty();
    client.close();
    client.close();
    assertThatIllegalStateException().isThrownBy(() -> client.find(MID_ID));
    assertThat(client.async(c -> c.find(MID_ID))).isCompletedExceptionally();
    assertThat(other.find(MID_ID)).isEmpty();
  }

  @Test
  void isThreadSafe() {
    TestMidIdClient client = TestMidIdClient.of();
    MidIdRequest repeated = MidIdRequest.of(Modality.CT);
    long distinct =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> i % 2 == 0 ? repeated : new MidIdRequest(UUID.randomUUID(), Modality.CT))
            .map(client.midIds()::request)
            .map(Registration::midId)
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(1_001);
    assertThat(client.calls("requestMidId")).hasSize(2_000);
  }
}
