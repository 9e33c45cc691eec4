package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.ConstraintDeclarationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidFancDeviceNumberTest {
  record Row(@ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber) {}

  record WithoutPattern(@ValidFancDeviceNumber String deviceNumber) {}

  record BadPattern(@ValidFancDeviceNumber(legacyPattern = "[") String deviceNumber) {}

  @ParameterizedTest
  @ValueSource(strings = {"MID-9912-3456-11", "mid 9912 3456 11"})
  void aMidIdIsValidAtAnyTime(String text) {
    assertThat(ValidatorFactories.on("2022-10-01T12:00:00Z").validate(new Row(text))).isEmpty();
    assertThat(ValidatorFactories.on("2026-11-22T12:00:00Z").validate(new Row(text))).isEmpty();
  }

  /** The last day ends at midnight in Belgium, which is 22:00 UTC in summer. */
  @ParameterizedTest
  @CsvSource({
    "2022-10-01T00:00:00Z, true",
    "2023-09-30T21:59:59Z, true",
    "2023-09-30T22:00:00Z, false",
    "2026-11-22T12:00:00Z, false"
  })
  void aFormerNumberIsValidUntilTheTransitionEnds(String instant, boolean valid) {
    var violations = ValidatorFactories.on(instant).validate(new Row(" X-12345 "));
    assertThat(violations.isEmpty()).isEqualTo(valid);
    if (!valid) {
      assertThat(ValidatorFactories.messages(violations))
          .containsExactly(
              "is the former FANC number of the device, which was allowed up to and including"
                  + " 30 September 2023: use the MID-ID of the device");
      assertThat(ValidatorFactories.finding(violations))
          .hasToString("ConstraintFinding[legacyEnded]");
    }
  }

  @Test
  void otherTextHasTheFaultOfAMidId() {
    var validator = ValidatorFactories.on("2023-01-01T00:00:00Z");
    assertThat(ValidatorFactories.codes(validator.validate(new Row("X-1234"))))
        .containsExactly("prefix");
    assertThat(ValidatorFactories.codes(validator.validate(new Row("MID-9912-3456-12"))))
        .containsExactly("checkDigits");
    assertThat(ValidatorFactories.codes(validator.validate(new Row(""))))
        .containsExactly("missing");
  }

  @Test
  void withoutAPatternNoFormerNumberIsKnown() {
    assertThat(
            ValidatorFactories.codes(
                ValidatorFactories.on("2023-01-01T00:00:00Z")
                    .validate(new WithoutPattern("X-12345"))))
        .containsExactly("prefix");
  }

  @Test
  void anInvalidPatternIsAProgrammingError() {
    assertThatExceptionOfType(jakarta.validation.ValidationException.class)
        .isThrownBy(() -> ValidatorFactories.english().validate(new BadPattern("X-12345")))
        .satisfies(
            e ->
                assertThat(e instanceof ConstraintDeclarationException ? e : e.getCause())
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessage(
                        "legacyPattern of @ValidFancDeviceNumber is not a regular expression"));
  }
}
