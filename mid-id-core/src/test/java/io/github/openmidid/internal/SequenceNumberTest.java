package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.NotificationFileName;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that file names, reports, suggestions and texts have the same limit. */
class SequenceNumberTest {

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "9, true",
    "10, true",
    "999, true",
    "1000, true",
    "9999, true",
    "0, false",
    "01, false",
    "0001, false",
    "10000, false",
    "99999999999999999999, false",
    "-1, false",
    "1.0, false",
    "\u0661, false"
  })
  void isTheSameInAFileNameAndInAReport(String text, boolean valid) {
    assertThat(SequenceNumber.isValid(text)).isEqualTo(valid);
    assertThat(DeviceField.SEQUENCE_NUMBER.isValid(text)).isEqualTo(valid);
    assertThat(NotificationFileName.tryParse("111-CT" + text + "-2026-MELDING_TOESTEL").isPresent())
        .isEqualTo(valid);
  }

  @Test
  void isNotEmpty() {
    assertThat(SequenceNumber.isValid("")).isFalse();
    assertThat(DeviceField.SEQUENCE_NUMBER.isValid("")).isFalse();
  }

  @Test
  void hasAtMostFourDigits() {
    assertThat(SequenceNumber.isValid(String.valueOf(SequenceNumber.MAX))).isTrue();
    assertThat(SequenceNumber.isValid(String.valueOf(SequenceNumber.MAX + 1))).isFalse();
    assertThat(String.valueOf(SequenceNumber.MAX)).hasSize(SequenceNumber.MAX_DIGITS);
  }

  @Test
  void isDetectedUpToItsLimitInsteadOfAMidId() {
    assertThat(MidId.diagnose("CT" + SequenceNumber.MAX).suggestions())
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).isEqualTo(Reason.SEQUENCE_NUMBER));
    assertThat(MidId.diagnose("CT" + (SequenceNumber.MAX + 1)).suggestions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isNamedInTheTexts(String language) {
    assertThat(
            NotificationFileName.diagnose("111-CT0-2026-MELDING_TOESTEL")
                .message(Locale.forLanguageTag(language)))
        .containsPattern("\\b1\\b.*\\b" + SequenceNumber.MAX + "\\b");
  }
}
