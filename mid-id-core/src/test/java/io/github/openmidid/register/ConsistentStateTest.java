package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.Verification.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the calls of a register, and that the response and its date are from one state. */
@DisplayName("N73 response and date are of one state")
class ConsistentStateTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final MidId MID_ID = MidId.ofSerial(99_000_001);
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

  /** The state of a register on one day; the identifier is registered on the second day. */
  private record State(int day) {
    Optional<Registration> find() {
      RegistrationStatus status =
          day == 2 ? RegistrationStatus.AVAILABLE : RegistrationStatus.LINKED;
      return day < 2
          ? Optional.empty()
          : Optional.of(Registration.of(MID_ID, Modality.CT, "AZ Sint", status));
    }

    Instant asOf() {
      return DAY.plusSeconds(86_400L * day);
    }

    Level level() {
      return day < 2 ? Level.WELL_FORMED : day == 2 ? Level.KNOWN : Level.LINKED;
    }
  }

  /** A register that advances to the next day at given calls, counted from 1. */
  private static class ReplacedRegister implements MidIdRegister {
    final List<String> calls = new ArrayList<>();
    private final List<Integer> replacements;
    private final boolean before;
    private int day = 1;

    ReplacedRegister(boolean before, List<Integer> replacements) {
      this.before = before;
      this.replacements = replacements;
    }

    private State called(String name) {
      calls.add(name);
      boolean replaced = replacements.contains(calls.size());
      State state = new State(before && replaced ? day + 1 : day);
      day += replaced ? 1 : 0;
      return state;
    }

    @Override
    public Optional<Registration> find(MidId midId) {
      return called("find").find();
    }

    @Override
    public Optional<Instant> asOf() {
      return Optional.of(called("asOf").asOf());
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "x", "MID-9900-0001-95", "CT1", "MID-9900-0001-9"})
  void doesNotQueryTheRegisterForAMalformedText(String text) {
    ReplacedRegister register = new ReplacedRegister(true, List.of());
    Verification verification = Verification.of(text, register, CLOCK);
    assertThat(verification.level()).isEqualTo(Level.MALFORMED);
    assertThat(verification.asOf()).isEqualTo(Instant.EPOCH);
    assertThat(register.calls).isEmpty();
  }

  @Test
  void sendsOneRequestForAWellFormedText() {
    ReplacedRegister register = new ReplacedRegister(true, List.of());
    Verification.of(MID_ID.toString(), register, CLOCK);
    assertThat(register.calls).containsExactly("asOf", "find", "asOf");
  }

  /** Advances the register before or during each call, and at every two calls. */
  @Test
  void returnsResponseAndDateOfOneStateIfTheRegisterChanges() {
    for (boolean before : new boolean[] {true, false}) {
      for (int first = 1; first <= 4; first++) {
        for (int second = first; second <= 6; second++) {
          List<Integer> replacements = List.of(first, second);
          ReplacedRegister register = new ReplacedRegister(before, replacements);
          Verification verification = Verification.of(MID_ID.toString(), register, CLOCK);
          State state =
              new State(
                  (int) (verification.asOf().getEpochSecond() - DAY.getEpochSecond()) / 86_400);
          assertThat(verification.level())
              .as("%s %s", before, replacements)
              .isEqualTo(state.level());
          assertThat(verification.registration()).isEqualTo(state.find());
        }
      }
    }
  }

  @Test
  void failsIfTheRegisterChangesAtEveryCall() {
    List<Integer> always = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThatExceptionOfType(RegisterMismatchException.class)
        .isThrownBy(
            () -> Verification.of(MID_ID.toString(), new ReplacedRegister(true, always), CLOCK))
        .withMessageContaining("date");
  }

  @Test
  void usesAnOverriddenLookUp() {
    ReplacedRegister register =
        new ReplacedRegister(true, List.of()) {
          @Override
          public LookupResult lookUp(MidId midId) {
            State state = new State(3);
            return new LookupResult(midId, state.find(), Optional.of(state.asOf()));
          }
        };
    Verification verification = Verification.of(MID_ID.toString(), register, CLOCK);
    assertThat(verification.level()).isEqualTo(Level.LINKED);
    assertThat(verification.asOf()).isEqualTo(new State(3).asOf());
    assertThat(register.calls).isEmpty();
  }

  @Test
  void usesTheDateOfTheRequestForADirectRegister() {
    Instant[] now = {DAY};
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    MidIdRegister slow =
        midId -> {
          now[0] = DAY.plusSeconds(60);
          return Optional.empty();
        };
    assertThat(Verification.of(MID_ID.toString(), slow, clock).asOf()).isEqualTo(DAY);
  }
}
