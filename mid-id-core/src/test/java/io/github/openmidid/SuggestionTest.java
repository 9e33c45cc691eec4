package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Suggestion.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
  private static final List<String> LOOK_ALIKES =
      List.of("08", "17", "38", "56", "69", "68", "49", "25");

  @ParameterizedTest
  @CsvSource({
    "9912345611,               MISSING_PREFIX,    MID-9912-3456-11",
    "9912-3456-11,             MISSING_PREFIX,    MID-9912-3456-11",
    "195,                      LOST_LEADING_PART, MID-0000-0001-95",
    "MID-９９１２-３４５６-１１, FULL_WIDTH_DIGITS, MID-9912-3456-11",
    "MID-9912-3456-1I,         LETTER_FOR_DIGIT,  MID-9912-3456-11",
    "MID-9912-3456-1Í,         LETTER_FOR_DIGIT,  MID-9912-3456-11",
    "MID-9912-3456-1¹,         FULL_WIDTH_DIGITS, MID-9912-3456-11",
    "MID-O020-3040-41,         LETTER_FOR_DIGIT,  MID-0020-3040-41",
    "MID-０020-3040-41,        FULL_WIDTH_DIGITS, MID-0020-3040-41",
    "MID-79912-3456-11,        EXTRA_DIGIT,       MID-9912-3456-11",
    "MID-99I2-34S6-l1,         LETTER_FOR_DIGIT,  MID-9912-3456-11",
    "MID-9912_3456_11,         OTHER_GROUPING,    MID-9912-3456-11",
    "MID-99-12-34-56-11,       OTHER_GROUPING,    MID-9912-3456-11",
    "MID-9921-3456-11,         SWAPPED_DIGITS,    MID-9912-3456-11",
    "MID-9912-3456-17,         ONE_DIGIT,         MID-9912-3456-11",
    "MID-9912-3456-1,          MISSING_DIGIT,     MID-9912-3456-11",
    "MID-9912-34556-11,        EXTRA_DIGIT,       MID-9912-3456-11"
  })
  void ofTheSameIdentifierAreFirst(String text, Reason reason, String candidate) {
    List<Suggestion> suggestions = MidId.diagnose(text).suggestions();
    assertThat(suggestions.get(0)).isEqualTo(Suggestion.of(MidId.of(candidate), reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0367303762     | CBE_NUMBER
          0367.303.762   | CBE_NUMBER
          367303762      | CBE_NUMBER
          71032209       | NIHDI_NUMBER
          71032209000    | NIHDI_NUMBER
          7-10322-09-000 | NIHDI_NUMBER
          CT1            | SEQUENCE_NUMBER
          SPECT-CT2      | SEQUENCE_NUMBER
          MRI9999        | SEQUENCE_NUMBER
          9,945E+09      | ROUNDED_NUMBER
          9.945e9        | ROUNDED_NUMBER
          9945000000     | ROUNDED_NUMBER
          """)
  void detectsTheTypeOfAnotherNumber(String text, Reason reason) {
    assertThat(MidId.diagnose(text).suggestions()).containsExactly(Suggestion.of(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CT",
        "CT12345",
        "0367303763",
        "71032208",
        "72032209",
        "71032209001",
        "hello",
        "E+09",
        "9E",
        "9E+",
        "9E+x",
        "xE+09",
        "9x9E9",
        "12345678958",
        "2367303707",
        "710322091",
        "710322090000",
        "xy000000",
        "72032297",
        "7103220A",
        "036730376Z",
        "12",
        "room 9912345611 on the left",
        "9912345611 (ct)x",
        "MID-9912-34K6-11",
        "12-34K6-17",
        "9912 3456 II",
        "MID-9912-3456-1\u0133", // ij, one letter
        "MID-9912-3456-1\u0140", // l with a dot
        "MID-0020-3\u1ED540-41", // o with two accents
        "MID-0000-0000-98"
      })
  void isEmptyIfNothingIsLikely(String text) {
    assertThat(MidId.diagnose(text).suggestions()).isEmpty();
  }

  /** Checks that a word or invisible characters make no digit doubtful. */
  @ParameterizedTest
  @CsvSource({
    "MID-9912-3456-17 scanner, MID-9912-3456-17",
    "MID-9912-34\u200B56-17, MID-9912-3456-17",
    "9912\u200B\u200B\u200B3456\u200B\u200B\u200B11, 9912-3456-11"
  })
  void areThoseOfTheNumberAlone(String text, String number) {
    assertThat(candidates(text)).isEqualTo(candidates(number)).isNotEmpty();
  }

  private static List<Optional<MidId>> candidates(String text) {
    return MidId.diagnose(text).suggestions().stream().map(Suggestion::candidate).toList();
  }

  /** Checks a format without prefix, in which only the length distinguishes other numbers. */
  @Test
  void detectsOtherNumbersInAFormatWithoutPrefixForEveryFault() {
    Diagnosis diagnosis = Diagnosis.of("71032209", new GroupedScanner(FormatFixture.BARE));
    assertThat(diagnosis.fault()).contains(Fault.LENGTH);
    assertThat(diagnosis.suggestions()).containsExactly(Suggestion.of(Reason.NIHDI_NUMBER));
  }

  @Test
  void isEmptyForAValidText() {
    assertThat(MidId.diagnose("mid 9912 3456 11").suggestions()).isEmpty();
  }

  @Test
  void suggestsBothIfANumberCanBeEither() {
    long both = 10_000_000;
    while (!isEither(both)) {
      both++;
    }
    String digits = MidId.ofSerial(both).toString().replaceAll("[^0-9]", "");
    assertThat(MidId.diagnose(digits).suggestions())
        .containsExactly(
            Suggestion.of(Reason.CBE_NUMBER),
            Suggestion.of(MidId.ofSerial(both), Reason.MISSING_PREFIX));
  }

  private static boolean isEither(long serial) {
    return 98 - serial * 100 % 97 == 97 - serial % 97;
  }

  /** Checks that digits that look alike are suggested first, at any place. */
  @Test
  void isOrderedByLikelihood() {
    int mixed = 0;
    for (long serial = 10_000_000; serial < 10_000_400; serial++) {
      String text = MidId.ofSerial(serial).toString();
      String wrong = text.substring(0, 15) + (text.charAt(15) == '9' ? '0' : '9');
      List<Boolean> alike =
          MidId.diagnose(wrong).suggestions().stream()
              .filter(suggestion -> suggestion.reason() == Reason.ONE_DIGIT)
              .map(suggestion -> isLookAlike(wrong, suggestion))
              .toList();
      assertThat(alike).isSortedAccordingTo(Comparator.reverseOrder());
      mixed += alike.contains(true) && alike.contains(false) ? 1 : 0;
    }
    assertThat(mixed).isGreaterThan(50);
  }

  private static boolean isLookAlike(String text, Suggestion suggestion) {
    String candidate = suggestion.candidate().orElseThrow().toString();
    int place = 0;
    while (text.charAt(place) == candidate.charAt(place)) {
      place++;
    }
    String pair = "" + text.charAt(place) + candidate.charAt(place);
    String other = "" + candidate.charAt(place) + text.charAt(place);
    return LOOK_ALIKES.contains(pair) || LOOK_ALIKES.contains(other);
  }

  @Test
  void hasADifferentNameForEveryReason() {
    assertThat(Reason.values()).extracting(Reason::code).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void explainsTheReasonInTheLanguageOfTheUser() {
    Suggestion suggestion = MidId.diagnose("MID-9912-3456-1").suggestions().get(0);
    assertThat(suggestion.message(Locale.forLanguageTag("nl-BE")))
        .isEqualTo("MID-9912-3456-11? Dan is één cijfer weggevallen.");
    assertThat(suggestion.message(Locale.forLanguageTag("fr-BE")))
        .isEqualTo("MID-9912-3456-11\u00a0? Dans ce cas, il manque un chiffre.");
  }
}
