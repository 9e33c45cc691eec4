package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.Verification.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks a register that holds only part of all identifiers: it never states an absence. */
class PartialRegisterTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final MidId HELD = MidId.ofSerial(99_000_001);
  private static final MidId OTHER = MidId.ofSerial(99_000_002);
  private static final Registration REGISTRATION =
      Registration.of(HELD, Modality.CT, "AZ Sint", RegistrationStatus.LINKED);
  private static final Registration WITHOUT_OPERATOR =
      new Registration(
          HELD, "ct", Optional.empty(), "linked", Optional.empty(), Optional.<String>empty());

  /** A register of one identifier that implements {@code find} only, as the port requires. */
  private static final MidIdRegister PARTIAL =
      midId -> {
        if (!midId.equals(HELD)) {
          throw new OutsideExtentException(midId);
        }
        return Optional.of(REGISTRATION);
      };

  @Nested
  class Lookups {
    @Test
    void throwInsteadOfAnEmptyResponse() {
      assertThat(PARTIAL.find(HELD)).contains(REGISTRATION);
      assertThatExceptionOfType(OutsideExtentException.class)
          .isThrownBy(() -> PARTIAL.find(OTHER))
          .satisfies(e -> assertThat(e.midId()).isEqualTo(OTHER))
          .withMessageContaining(OTHER.toString());
      assertThatExceptionOfType(OutsideExtentException.class)
          .isThrownBy(() -> PARTIAL.findAll(List.of(HELD, OTHER)));
    }

    @Test
    void haveAnOutcome() {
      for (MidIdRegister register : List.of(PARTIAL, MidIdRegister.checked(PARTIAL))) {
        assertThat(register.lookUp(OTHER))
            .isEqualTo(LookupResult.cannotTell(OTHER, Optional.empty()));
        assertThat(register.lookUp(HELD).outcome()).isEqualTo(Outcome.FOUND);
        assertThat(register.lookUpAll(List.of(OTHER, HELD, OTHER)).entrySet())
            .extracting(entry -> entry.getKey() + " " + entry.getValue().outcome())
            .containsExactly(OTHER + " CANNOT_TELL", HELD + " FOUND");
      }
    }

    @Test
    void ofACompleteRegisterStateTheAbsence() {
      MidIdRegister complete = MidIdRegister.inMemory(List.of(REGISTRATION));
      assertThat(complete.lookUpAll(List.of(OTHER, HELD)).values())
          .extracting(LookupResult::outcome)
          .containsExactly(Outcome.UNKNOWN, Outcome.FOUND);
      assertThat(complete.lookUpAll(List.of())).isEmpty();
      assertThat(MidIdRegister.checked(complete).lookUpAll(List.of())).isEmpty();
    }

    @Test
    void haveTheDateOfTheState() {
      MidIdRegister dated =
          new MidIdRegister() {
            @Override
            public Optional<Registration> find(MidId midId) {
              return PARTIAL.find(midId);
            }

            @Override
            public Optional<Instant> asOf() {
              return Optional.of(Instant.MAX);
            }
          };
      assertThat(dated.lookUpAll(List.of(HELD)).get(HELD))
          .isEqualTo(new LookupResult(HELD, Optional.of(REGISTRATION), Optional.of(Instant.MAX)));
      assertThat(dated.lookUpAll(List.of(OTHER)).get(OTHER))
          .isEqualTo(LookupResult.cannotTell(OTHER, Optional.of(Instant.MAX)));
    }

    @Test
    void failIfTheDateChangesAtEveryBatch() {
      MidIdRegister changing =
          new MidIdRegister() {
            private int day;

            @Override
            public Optional<Registration> find(MidId midId) {
              return Optional.empty();
            }

            @Override
            public Optional<Instant> asOf() {
              return Optional.of(Instant.ofEpochSecond(day++));
            }
          };
      assertThatExceptionOfType(RegisterMismatchException.class)
          .isThrownBy(() -> changing.lookUpAll(List.of(HELD)))
          .withMessageEndingWith("override lookUpAll");
    }
  }

  @Nested
  class CheckedBatches {
    private MidIdRegister responding(Map<MidId, LookupResult> response) {
      return MidIdRegister.checked(
          new MidIdRegister() {
            @Override
            public Optional<Registration> find(MidId midId) {
              return Optional.empty();
            }

            @Override
            public Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
              return response;
            }
          });
    }

    private void assertMismatch(Map<MidId, LookupResult> response) {
      assertThatExceptionOfType(RegisterMismatchException.class)
          .isThrownBy(() -> responding(response).lookUpAll(List.of(HELD)));
    }

    @Test
    void rejectResultsThatAreMissingOrOfOtherIdentifiers() {
      LookupResult held = LookupResult.cannotTell(HELD, Optional.empty());
      LookupResult other = LookupResult.cannotTell(OTHER, Optional.empty());
      Map<MidId, LookupResult> ofNull = new HashMap<>();
      ofNull.put(HELD, null);
      assertThat(responding(Map.of(HELD, held)).lookUpAll(List.of(HELD, HELD)))
          .containsExactly(Map.entry(HELD, held));
      assertMismatch(null);
      assertMismatch(ofNull);
      assertMismatch(Map.of());
      assertMismatch(Map.of(HELD, other));
      assertMismatch(Map.of(HELD, held, OTHER, other));
    }

    @Test
    void rejectTheResponseOfFindAllAsWell() {
      MidIdRegister wrong = id -> Optional.of(REGISTRATION);
      assertThatExceptionOfType(RegisterMismatchException.class)
          .isThrownBy(() -> wrong.lookUpAll(List.of(OTHER)));
    }
  }

  @Nested
  class Verifications {
    @Test
    void areWellFormedAndUndecided() {
      Verification verification = Verification.of(OTHER.toString(), PARTIAL, CLOCK);
      assertThat(verification.level()).isEqualTo(Level.WELL_FORMED);
      assertThat(verification.outcome()).contains(Outcome.CANNOT_TELL);
      assertThat(verification.isAsExpected()).isFalse();
      assertThat(verification.expecting(Modality.CT).modalityMatches()).isEmpty();
      assertThat(verification.message(Locale.ENGLISH)).contains("could not be checked");
      assertThat(verification).asString().contains("cannot tell");
    }

    @Test
    void differFromThoseOfAnUnknownIdentifier() {
      Verification undecided = Verification.of(OTHER.toString(), PARTIAL, CLOCK);
      Verification unknown = Verification.of(OTHER.toString(), id -> Optional.empty(), CLOCK);
      assertThat(unknown.outcome()).contains(Outcome.UNKNOWN);
      assertThat(undecided).isNotEqualTo(unknown).doesNotHaveSameHashCodeAs(unknown);
      assertThat(undecided.expecting(Modality.CT).expectingOperator("AZ").outcome())
          .contains(Outcome.CANNOT_TELL);
      for (String language : List.of("nl", "fr", "de", "en")) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(undecided.message(locale)).isNotEqualTo(unknown.message(locale));
      }
      assertThat(Verification.of("x", PARTIAL, CLOCK).outcome()).isEmpty();
    }

    @Test
    void differByTheRegistration() {
      Verification partial =
          Verification.of(HELD.toString(), id -> Optional.of(WITHOUT_OPERATOR), CLOCK);
      assertThat(partial).isNotEqualTo(Verification.of(HELD.toString(), PARTIAL, CLOCK));
    }

    @Test
    void canBeMadeOfAResult() {
      LookupResult dated = LookupResult.cannotTell(OTHER, Optional.of(Instant.MAX));
      assertThat(Verification.of(dated, CLOCK).asOf()).isEqualTo(Instant.MAX);
      for (MidId midId : List.of(HELD, OTHER)) {
        assertThat(Verification.of(PARTIAL.lookUp(midId), CLOCK))
            .isEqualTo(Verification.of(midId.toString(), PARTIAL, CLOCK));
      }
    }

    @Test
    void stateThatTheBillingNumberIsUnknown() {
      Verification partial =
          Verification.of(HELD.toString(), id -> Optional.of(WITHOUT_OPERATOR), CLOCK);
      Verification complete =
          Verification.of(HELD.toString(), id -> Optional.of(REGISTRATION), CLOCK);
      assertThat(partial.level()).isEqualTo(Level.LINKED);
      assertThat(partial.message(Locale.ENGLISH)).contains("contains no billing numbers");
      assertThat(complete.message(Locale.ENGLISH)).contains("without a billing number");
    }
  }

  @Test
  void aRegistrationWithoutOperatorDoesNotStateWhetherThereIsABillingNumber() {
    assertThat(WITHOUT_OPERATOR.hasBillingNumber()).isEmpty();
    assertThat(REGISTRATION.hasBillingNumber()).contains(false);
    for (Optional<String> operator : List.of(Optional.<String>empty(), Optional.of("AZ"))) {
      assertThat(
              new Registration(HELD, "ct", operator, "linked", Optional.empty(), Optional.of("B-1"))
                  .hasBillingNumber())
          .contains(true);
    }
  }

  @Nested
  class Json {
    @Test
    void hasTheOutcomeCannotTell() {
      LookupResult result = LookupResult.cannotTell(OTHER, Optional.of(Instant.EPOCH));
      Verification verification = Verification.of(result, CLOCK);
      assertThat(result.toMap())
          .containsEntry("outcome", "cannotTell")
          .doesNotContainKey("registration");
      assertThat(LookupResult.fromMap(result.toMap())).isEqualTo(result);
      assertThat(verification.toMap()).containsEntry("outcome", "cannotTell");
      assertThat(Verification.fromMap(verification.toMap())).isEqualTo(verification);
    }

    @ParameterizedTest
    @ValueSource(strings = {"found", "unknown", "cannotTell", "x"})
    void rejectsAContradiction(String outcome) {
      LookupResult found = PARTIAL.lookUp(HELD);
      Map<String, Object> result = new HashMap<>(found.toMap());
      result.put("outcome", outcome);
      Map<String, Object> verification = new HashMap<>(Verification.of(found, CLOCK).toMap());
      verification.put("outcome", outcome);
      if (outcome.equals("found")) {
        assertThat(LookupResult.fromMap(result)).isEqualTo(found);
      } else {
        assertThatIllegalArgumentException().isThrownBy(() -> LookupResult.fromMap(result));
      }
      assertThatIllegalArgumentException().isThrownBy(() -> Verification.fromMap(verification));
    }

    @Test
    void rejectsAnOutcomeOfAMalformedText() {
      Map<String, Object> malformed = new HashMap<>(Verification.of("x", PARTIAL, CLOCK).toMap());
      assertThat(Verification.fromMap(malformed).outcome()).isEmpty();
      malformed.put("outcome", "cannotTell");
      assertThatIllegalArgumentException().isThrownBy(() -> Verification.fromMap(malformed));
    }
  }
}
