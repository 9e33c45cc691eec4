package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.TransferRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks a register whose responses are not about the requested identifiers. */
@DisplayName("N65 a response about another identifier is a mismatch")
class RegisterResponseTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final MidId FIRST = MidId.ofSerial(99_000_001);
  private static final MidId SECOND = MidId.ofSerial(99_000_002);
  private static final MidId THIRD = MidId.ofSerial(99_000_003);
  private static final List<MidId> REQUESTED = List.of(FIRST, SECOND);

  private static Registration registration(MidId midId) {
    return Registration.of(midId, Modality.CT, "AZ Sint", RegistrationStatus.LINKED);
  }

  /** A minimal register with overridable optional methods. */
  private static class Register implements MidIdRegister {
    @Override
    public Optional<Registration> find(MidId midId) {
      return Optional.of(registration(midId));
    }
  }

  @Nested
  class One {
    static Stream<Arguments> wrongRegisters() {
      return Stream.of(
          Arguments.of(
              "another identifier", (MidIdRegister) id -> Optional.of(registration(THIRD))),
          Arguments.of("null", (MidIdRegister) id -> null),
          Arguments.of(
              "a date that is null",
              new Register() {
                @Override
                public Optional<Instant> asOf() {
                  return null;
                }
              }),
          Arguments.of(
              "a result that is null",
              new Register() {
                @Override
                public LookupResult lookUp(MidId midId) {
                  return null;
                }
              }),
          Arguments.of(
              "the result of another identifier",
              new Register() {
                @Override
                public LookupResult lookUp(MidId midId) {
                  return super.lookUp(THIRD);
                }
              }),
          Arguments.of(
              "that another identifier is not known",
              new Register() {
                @Override
                public LookupResult lookUp(MidId midId) {
                  return new LookupResult(THIRD, Optional.empty(), Optional.empty());
                }
              }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRegisters")
    void hasNoLevel(String what, MidIdRegister register) {
      assertThatExceptionOfType(RegisterMismatchException.class)
          .isThrownBy(() -> Verification.of(FIRST.toString(), register, CLOCK))
          .withMessageContaining("the register returned");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRegisters")
    void isNotQueriedForAMalformedText(String what, MidIdRegister register) {
      assertThat(Verification.of("x", register, CLOCK).level())
          .isEqualTo(Verification.Level.MALFORMED);
    }

    @Test
    void namesTheRequestedAndTheReturnedIdentifier() {
      assertThatThrownBy(
              () ->
                  Verification.of(FIRST.toString(), id -> Optional.of(registration(SECOND)), CLOCK))
          .hasMessage("the register returned MID-9900-0002-27 for the requested MID-9900-0001-30");
    }

    @Test
    void isDetectedInEveryMethodOfTheCheckedRegister() {
      MidIdRegister wrong = MidIdRegister.checked(id -> Optional.of(registration(THIRD)));
      MidIdRegister nothing = MidIdRegister.checked(id -> null);
      for (MidIdRegister register : List.of(wrong, nothing)) {
        assertMismatch(() -> register.find(FIRST));
        assertMismatch(() -> register.lookUp(FIRST));
        assertMismatch(() -> register.findAll(REQUESTED));
      }
      assertThat(wrong.find(THIRD)).contains(registration(THIRD));
      assertThat(wrong.asOf()).isEmpty();
      assertThatThrownBy(() -> nothing.find(FIRST))
          .hasMessage("the register returned null for MID-9900-0001-30");
    }
  }

  @Nested
  class Many {
    static Stream<Arguments> wrongMaps() {
      IdentityHashMap<MidId, Registration> twice = new IdentityHashMap<>();
      twice.put(MidId.ofSerial(99_000_001), registration(FIRST));
      twice.put(MidId.ofSerial(99_000_001), registration(FIRST));
      return Stream.of(
          Arguments.of("null", null),
          Arguments.of("a null key", Collections.singletonMap(null, registration(FIRST))),
          Arguments.of("a null registration", Collections.singletonMap(FIRST, null)),
          Arguments.of("another registration", Map.of(FIRST, registration(SECOND))),
          Arguments.of(
              "all registrations off by one",
              Map.of(FIRST, registration(SECOND), SECOND, registration(FIRST))),
          Arguments.of("one that was not requested", Map.of(THIRD, registration(THIRD))),
          Arguments.of(
              "one too many",
              Map.of(
                  FIRST, registration(FIRST),
                  SECOND, registration(SECOND),
                  THIRD, registration(THIRD))),
          Arguments.of("one twice", twice));
    }

    private MidIdRegister register(Map<MidId, Registration> response) {
      return new Register() {
        @Override
        public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
          return response;
        }
      };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongMaps")
    void isRejectedInABatch(String what, Map<MidId, Registration> response) {
      assertMismatch(() -> MidIdRegister.checked(register(response)).findAll(REQUESTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongMaps")
    void failsTheCheckOfATransfer(String what, Map<MidId, Registration> response) {
      assertMismatch(() -> check(register(response), FIRST.toString(), SECOND.toString()));
    }

    private List<?> check(MidIdRegister register, String... numbers) {
      List<TransferRow<Integer>> rows = new ArrayList<>();
      for (String number : numbers) {
        rows.add(TransferRow.builder(rows.size()).deviceNumber(number).build());
      }
      return TransferRules.on(LocalDate.of(2026, 11, 22)).inTestMode().check(rows, register);
    }

    @Test
    void isNotQueriedIfNoTextIsWellFormed() {
      assertThat(check(register(null), "x")).hasSize(1);
      assertThat(check(register(null))).isEmpty();
    }

    @Test
    void isReturnedInTheOrderOfTheRequest() {
      IdentityHashMap<MidId, Registration> byIdentity = new IdentityHashMap<>();
      byIdentity.put(MidId.ofSerial(99_000_003), registration(THIRD));
      byIdentity.put(MidId.ofSerial(99_000_001), registration(FIRST));
      Map<MidId, Registration> found =
          MidIdRegister.checked(register(byIdentity)).findAll(List.of(THIRD, SECOND, FIRST, THIRD));
      assertThat(found).containsOnlyKeys(THIRD, FIRST);
      assertThat(found.keySet()).containsExactly(THIRD, FIRST);
      assertThat(found.get(FIRST)).isEqualTo(registration(FIRST));
    }

    @Test
    void isReadOnceFromAChangingMap() {
      Map<MidId, Registration> lying =
          new HashMap<>(Map.of(FIRST, registration(FIRST))) {
            private static final long serialVersionUID = 1L;

            @Override
            public Registration get(Object key) {
              return registration(THIRD);
            }
          };
      assertThat(MidIdRegister.checked(register(lying)).findAll(REQUESTED))
          .containsExactly(Map.entry(FIRST, registration(FIRST)));
    }

    @Test
    void passesAnUnmodifiableCollectionToTheRegister() {
      List<MidId> requested = new ArrayList<>(REQUESTED);
      MidIdRegister register =
          new Register() {
            @Override
            public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
              midIds.clear();
              return Map.of();
            }
          };
      assertThatThrownBy(() -> MidIdRegister.checked(register).findAll(requested))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(requested).isEqualTo(REQUESTED);
    }
  }

  /** Tries all 27 assignments of three responses to three requests, of which one is right. */
  @Test
  void detectsEveryWrongAssignmentOfThreeResponses() {
    List<MidId> all = List.of(FIRST, SECOND, THIRD);
    int right = 0;
    for (int i = 0; i < 27; i++) {
      List<MidId> answered = List.of(all.get(i % 3), all.get(i / 3 % 3), all.get(i / 9));
      Function<MidId, MidId> mixUp = id -> answered.get(all.indexOf(id));
      MidIdRegister register = id -> Optional.of(registration(mixUp.apply(id)));
      if (answered.equals(all)) {
        right++;
        assertThat(register.findAll(all)).isEqualTo(expected(all));
        assertThat(MidIdRegister.checked(register).findAll(all)).isEqualTo(expected(all));
      } else {
        assertMismatch(() -> register.findAll(all));
      }
      for (MidId midId : all) {
        if (mixUp.apply(midId).equals(midId)) {
          assertThat(Verification.of(midId.toString(), register, CLOCK).registration())
              .contains(registration(midId));
        } else {
          assertMismatch(() -> Verification.of(midId.toString(), register, CLOCK));
        }
      }
    }
    assertThat(right).isEqualTo(1);
  }

  private static Map<MidId, Registration> expected(List<MidId> all) {
    Map<MidId, Registration> expected = new LinkedHashMap<>();
    all.forEach(midId -> expected.put(midId, registration(midId)));
    return expected;
  }

  @Test
  void aCheckedRegisterIsNotCheckedTwice() {
    MidIdRegister checked = MidIdRegister.checked(MidIdRegister.inMemory(List.of()));
    assertThat(MidIdRegister.checked(checked)).isSameAs(checked);
    assertThat(checked).hasToString("InMemoryRegister[0]");
    assertThatThrownBy(() -> MidIdRegister.checked(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("register");
  }

  private static void assertMismatch(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(RegisterMismatchException.class).isThrownBy(call);
  }
}
