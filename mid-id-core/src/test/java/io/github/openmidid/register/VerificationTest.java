package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.register.Verification.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final MidId AVAILABLE = MidId.ofSerial(99_000_001);
  private static final MidId LINKED = MidId.ofSerial(99_000_002);
  private static final MidId BILLABLE = MidId.ofSerial(99_000_003);
  private static final MidId NOT_LINKED_BUT_BILLED = MidId.ofSerial(99_000_004);
  private static final MidId OF_ANOTHER_RELEASE = MidId.ofSerial(99_000_005);

  private static final MidIdRegister REGISTER =
      MidIdRegister.inMemory(
          List.of(
              registration(AVAILABLE, "ct", "available", Optional.empty()),
              registration(LINKED, "ct", "linked", Optional.empty()),
              registration(BILLABLE, "petCt", "linked", Optional.of("1")),
              registration(NOT_LINKED_BUT_BILLED, "ct", "available", Optional.of("1")),
              registration(OF_ANOTHER_RELEASE, "cbct", "retired", Optional.of("1"))));

  private static Registration registration(
      MidId midId, String modality, String status, Optional<String> billingNumber) {
    return new Registration(midId, modality, "AZ Sint", status, Optional.empty(), billingNumber);
  }

  private static Verification of(CharSequence text) {
    return Verification.of(text, REGISTER, CLOCK);
  }

  private static Verification of(MidId midId) {
    return of(midId.toString());
  }

  /** Verifies with a register that states neither operators nor billing numbers. */
  private static Verification ofRegisterWithoutOperators(String status) {
    Registration registration =
        new Registration(
            LINKED, "ct", Optional.empty(), status, Optional.empty(), Optional.empty());
    return Verification.of(LINKED.toString(), midId -> Optional.of(registration), CLOCK);
  }

  @Nested
  class Levels {
    @ParameterizedTest
    @CsvSource({
      ",                 MALFORMED",
      "MID-9900-0001-93, MALFORMED",
      "CT1,              MALFORMED",
      "MID-9912-3456-11, WELL_FORMED",
      "99000001,         KNOWN",
      "99000002,         LINKED",
      "99000003,         BILLABLE",
      "99000004,         KNOWN",
      "99000005,         KNOWN"
    })
    void returnsTheHighestLevelThatTheEvidenceSupports(String text, Level level) {
      boolean serial = text != null && text.matches("[0-9]+");
      Verification verification = of(serial ? spelled(Long.parseLong(text)) : text);
      assertThat(verification.level()).isEqualTo(level);
      for (Level other : Level.values()) {
        assertThat(verification.reaches(other)).isEqualTo(level.compareTo(other) >= 0);
      }
      assertThat(verification.registration().isPresent()).isEqualTo(serial);
    }

    private String spelled(long serial) {
      return MidId.ofSerial(serial).toString().toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    @Test
    void ordersTheLevels() {
      assertThat(Level.values())
          .extracting(Level::code)
          .containsExactly("malformed", "wellFormed", "known", "linked", "billable");
    }

    @Test
    void hasAMessageInFourLanguages() {
      Verification linked = of(LINKED);
      assertThat(linked.message(Locale.ENGLISH))
          .isEqualTo("Linked to a device in the cadastre, without a billing number.");
      assertThat(List.of("nl", "fr", "de", "en"))
          .map(language -> linked.message(Locale.forLanguageTag(language)))
          .doesNotHaveDuplicates()
          .allMatch(message -> !message.isBlank());
    }

    @Test
    void statesThatTheBillingNumberIsUnknownOnlyIfTheIdentifierIsLinked() {
      assertThat(ofRegisterWithoutOperators("linked").message(Locale.ENGLISH))
          .isNotEqualTo(of(LINKED).message(Locale.ENGLISH));
      assertThat(ofRegisterWithoutOperators("available").message(Locale.ENGLISH))
          .isEqualTo(of(AVAILABLE).message(Locale.ENGLISH));
    }
  }

  @Nested
  class Evidence {
    @Test
    void includesFormatResponseAndDate() {
      Verification verification = of(LINKED);
      assertThat(verification.midId()).contains(LINKED);
      assertThat(verification.format()).isSameAs(MidIdFormat.provisional());
      assertThat(verification.registration()).isEqualTo(REGISTER.find(LINKED));
      assertThat(verification.asOf()).isEqualTo(NOW);
      assertThat(verification)
          .hasToString(
              "LINKED by provisional (PROVISIONAL, 2026-11-22), register of 2026-11-22T10:00:00Z");
    }

    @Test
    void isTheDiagnosisOfAMalformedText() {
      Verification verification = of("MID-9900-0001");
      assertThat(verification.midId()).isEmpty();
      assertThat(verification.diagnosis().fault()).contains(Fault.LENGTH);
      assertThat(verification.diagnosis().input()).isEqualTo("MID-9900-0001");
      assertThat(verification.asOf()).isEqualTo(NOW);
    }

    @Test
    void hasTheDateOfASnapshot() {
      Instant yesterday = NOW.minusSeconds(86_400);
      MidIdRegister snapshot =
          new MidIdRegister() {
            @Override
            public Optional<Registration> find(MidId midId) {
              return REGISTER.find(midId);
            }

            @Override
            public Optional<Instant> asOf() {
              return Optional.of(yesterday);
            }
          };
      Verification verification = Verification.of(LINKED.toString(), snapshot, CLOCK);
      assertThat(verification.asOf()).isEqualTo(yesterday);
      assertThat(verification.expecting(Modality.CT).asOf()).isEqualTo(yesterday);
    }

    @Test
    void isNotReadForAMalformedText() {
      MidIdRegister down =
          midId -> {
            throw new IllegalStateException("down");
          };
      assertThat(Verification.of("x", down, CLOCK).level()).isEqualTo(Level.MALFORMED);
      assertThatThrownBy(() -> Verification.of(LINKED.toString(), down, CLOCK))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("down");
    }
  }

  @Nested
  class Expectation {
    @Test
    void isSatisfiedIfThereIsNoneAndTheIdentifierIsKnown() {
      for (Verification verification :
          List.of(of("x"), of("MID-9912-3456-11"), of(AVAILABLE), of(OF_ANOTHER_RELEASE))) {
        assertThat(verification.isAsExpected()).isEqualTo(verification.reaches(Level.KNOWN));
        assertThat(verification.modalityMatches()).isEmpty();
        assertThat(verification.operatorMatches()).isEmpty();
      }
    }

    @Test
    void ofAModalityIsComparedWithTheRegister() {
      assertThat(of(LINKED).expecting(Modality.CT).modalityMatches()).contains(true);
      assertThat(of(LINKED).expecting(Modality.CT).isAsExpected()).isTrue();
      assertThat(of(LINKED).expecting(Modality.PET_CT).modalityMatches()).contains(false);
      assertThat(of(LINKED).expecting(Modality.PET_CT).isAsExpected()).isFalse();
    }

    @Test
    void ofAnOperatorIsComparedWithTheExactName() {
      assertThat(of(LINKED).expectingOperator("AZ Sint").operatorMatches()).contains(true);
      assertThat(of(LINKED).expectingOperator("AZ Sint").isAsExpected()).isTrue();
      assertThat(of(LINKED).expectingOperator("az sint").operatorMatches()).contains(false);
      assertThat(of(LINKED).expectingOperator("az sint").isAsExpected()).isFalse();
    }

    @Test
    void ofAnOperatorIsNotSatisfiedIfTheRegisterHasNone() {
      Verification verification = ofRegisterWithoutOperators("linked");
      assertThat(verification.isAsExpected()).isTrue();
      assertThat(verification.expectingOperator("AZ Sint").operatorMatches()).isEmpty();
      assertThat(verification.expectingOperator("AZ Sint").isAsExpected()).isFalse();
    }

    @Test
    void isNotSatisfiedByUnknownValues() {
      for (Verification verification : List.of(of("x"), of("MID-9912-3456-11"))) {
        assertThat(verification.expecting(Modality.CT).modalityMatches()).isEmpty();
        assertThat(verification.expecting(Modality.CT).isAsExpected()).isFalse();
        assertThat(verification.expectingOperator("AZ Sint").operatorMatches()).isEmpty();
        assertThat(verification.expectingOperator("AZ Sint").isAsExpected()).isFalse();
      }
      Verification newer = of(OF_ANOTHER_RELEASE).expecting(Modality.CT);
      assertThat(newer.modalityMatches()).isEmpty();
      assertThat(newer.isAsExpected()).isFalse();
    }

    @Test
    void ofBothRequiresBothToMatch() {
      Verification both = of(LINKED).expecting(Modality.CT).expectingOperator("AZ Sint");
      assertThat(both.isAsExpected()).isTrue();
      assertThat(both.expecting(Modality.MRI).isAsExpected()).isFalse();
      assertThat(both.expecting(Modality.MRI).operatorMatches()).contains(true);
      assertThat(both.expectingOperator("other").isAsExpected()).isFalse();
      assertThat(both.expectingOperator("other").modalityMatches()).contains(true);
    }

    @Test
    void doesNotChangeTheOriginalVerification() {
      Verification verification = of(LINKED);
      assertThat(verification.expecting(Modality.MRI).level()).isEqualTo(Level.LINKED);
      assertThat(verification.isAsExpected()).isTrue();
      assertThatNullPointerException()
          .isThrownBy(() -> verification.expecting(null))
          .withMessage("modality");
      assertThatNullPointerException()
          .isThrownBy(() -> verification.expectingOperator(null))
          .withMessage("operator");
    }
  }
}
