package io.github.openmidid.examples.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
  private static final String EXAMPLE = "XX-ZEXA-MPLE-IA";
  private static final MidId MEANT = MidId.of("XX-ABCD-1234-KP");

  /** The faults whose messages describe the form of an identifier. */
  private static final Set<Fault> OF_FORM =
      EnumSet.of(
          Fault.TOO_LONG, Fault.PREFIX, Fault.ILLEGAL_CHARACTER, Fault.LENGTH, Fault.GROUPING);

  private static String withFault(Fault fault) {
    return switch (fault) {
      case MISSING -> " ";
      case TOO_LONG -> "X".repeat(65);
      case PREFIX -> "MID-9912-3456-11";
      case ILLEGAL_CHARACTER -> "XX-AB_D-1234-KP";
      case LENGTH -> "XX-ABCD-1234-K";
      case GROUPING -> "XX-AB-CD1234-KP";
      case CHECK_DIGITS -> "XX-ABCD-1234-KQ";
      case RESERVED -> "XX-0000-0000-ZC";
    };
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, MISSING, 0",
        "'', MISSING, 0",
        "' \t', MISSING, 0",
        "MID-9912-3456-11, PREFIX, 0",
        "XY-ABCD-1234-KP, PREFIX, 1",
        "X, PREFIX, 1",
        "XX-AB_D-1234-KP, ILLEGAL_CHARACTER, 5",
        "XX-AB*D-1234-KP, ILLEGAL_CHARACTER, 5",
        "XX-ABCD-1234-K*, ILLEGAL_CHARACTER, 14",
        "XX-ABCD-12\uFF134-KP, ILLEGAL_CHARACTER, 10",
        "XX-ABC\u00C4-1234-KP, ILLEGAL_CHARACTER, 6",
        "XX-ABCD-1234-K, LENGTH, 14",
        "XX-ABCD-1234-KPP, LENGTH, 15",
        "XX-AB-CD1234-KP, GROUPING, 5",
        "XX--ABCD-1234-KP, GROUPING, 3",
        "XX-ABCD-1234-KQ, CHECK_DIGITS, 13",
        "XX-ABCE-1234-KP, CHECK_DIGITS, 13",
        "' XX-ABCE-1234-KP', CHECK_DIGITS, 14",
        "XX-0000-0000-ZC, RESERVED, 3",
        "XX-0000-00ZZ-IO, RESERVED, 3",
      })
  void findsTheFaultAndItsPlace(String text, Fault fault, int index) {
    Diagnosis diagnosis = MidId.diagnose(text);
    assertThat(diagnosis.fault()).contains(fault);
    assertThat(diagnosis.index()).isEqualTo(index);
    assertThat(diagnosis.midId()).isEmpty();
  }

  @Test
  void rejectsATooLongTextAtTheLastAllowedCharacter() {
    Diagnosis diagnosis = MidId.diagnose(withFault(Fault.TOO_LONG));
    assertThat(diagnosis.fault()).contains(Fault.TOO_LONG);
    assertThat(diagnosis.index()).isEqualTo(64);
  }

  @ParameterizedTest
  @EnumSource
  void hasTextsInFourLanguagesWithTheExampleOfThisFormat(Fault fault) {
    Diagnosis diagnosis = MidId.diagnose(withFault(fault));
    assertThat(diagnosis.fault()).contains(fault);
    Set<String> messages = new HashSet<>();
    Stream.of("nl", "fr", "de", "en")
        .map(language -> diagnosis.message(Locale.forLanguageTag(language)))
        .forEach(
            message -> {
              assertThat(message).doesNotContain("{", "MID-9");
              assertThat(message.contains(EXAMPLE)).isEqualTo(OF_FORM.contains(fault));
              messages.add(message);
            });
    assertThat(messages).hasSize(4);
  }

  @Test
  void namesThePrefixAndTheLengthOfThisFormat() {
    assertThat(MidId.diagnose(withFault(Fault.PREFIX)).message(Locale.ENGLISH))
        .contains("the letters XX");
    assertThat(MidId.diagnose(withFault(Fault.LENGTH)).message(Locale.ENGLISH))
        .contains("10 digits or letters", "XX");
  }

  @ParameterizedTest
  @CsvSource({
    "ABCD1234KP, MISSING_PREFIX",
    "abcd-1234-kp, MISSING_PREFIX",
    "XX-ABCD-12\uFF134-KP, FULL_WIDTH_DIGITS",
    "XX-AB-CD1234-KP, OTHER_GROUPING",
    "XX-ABCD-2134-KP, SWAPPED_DIGITS",
    "XX-BACD-1234-KP, SWAPPED_DIGITS",
    "XX-A8CD-1234-KP, ONE_DIGIT",
    "XX-ABCD-1Z34-KP, ONE_DIGIT",
    "XX-ABC-1234-KP, MISSING_DIGIT",
    "XX-ABCDD-1234-KP, EXTRA_DIGIT",
  })
  void suggestsTheIntendedText(String text, Reason reason) {
    assertThat(MidId.diagnose(text).suggestions())
        .hasSizeBetween(1, 6)
        .contains(Suggestion.of(MEANT, reason));
  }

  @Test
  void suggestsTheLeadingZerosThatWereLost() {
    assertThat(MidId.diagnose("100HZ").suggestions())
        .containsExactly(Suggestion.of(MidId.of("XX-0000-0100-HZ"), Reason.LOST_LEADING_PART));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void namesThePrefixThatIsMissing(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Suggestion.of(MEANT, Reason.MISSING_PREFIX).message(locale))
        .contains("XX-ABCD-1234-KP")
        .containsPattern("\\bXX\\b(?!-)")
        .doesNotContain("MID");
    assertThat(Suggestion.of(MEANT, Reason.LOST_LEADING_PART).message(locale))
        .containsPattern("\\bXX\\b(?!-)")
        .doesNotContain("MID");
  }

  @Test
  void recognisesNumbersOfAnotherKind() {
    assertThat(MidId.diagnose("CT1").suggestions())
        .containsExactly(Suggestion.of(Reason.SEQUENCE_NUMBER));
    assertThat(MidId.diagnose("0403.170.701").suggestions())
        .containsExactly(Suggestion.of(Reason.CBE_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MID-9912-3456-11", "MID-1234-5678-89", "9912345611"})
  void makesNothingOfAProvisionalIdentifier(String text) {
    assertThat(MidId.diagnose(text).suggestions()).isEmpty();
  }
}
