package io.github.openmidid.cadastre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.NotificationFileName.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationFileNameTest {
  /** The example of the FAQ, question 3. */
  private static final String EXAMPLE = "111-SPECT-CT1-2015-NOTIFICATION_APPAREIL";

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private static NotificationFileName ct(String operator, int sequenceNumber) {
    return new NotificationFileName(
        operator, Modality.CT, OptionalInt.of(sequenceNumber), 2026, DUTCH);
  }

  @Nested
  class Parse {
    @Test
    void readsTheExampleOfTheFaq() {
      assertThat(NotificationFileName.parse(EXAMPLE))
          .isEqualTo(
              new NotificationFileName(
                  "111", Modality.SPECT_CT, OptionalInt.of(1), 2015, Locale.FRENCH));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            111-CT-2026-MELDING_TOESTEL                      | 111             | CT       | 0
            111-PET-CT12-2026-MELDING_TOESTEL                | 111             | PET_CT   | 12
            111-PET-IRM2-2026-NOTIFICATION_APPAREIL          | 111             | PET_MRI  | 2
            111-NMR9999-1900-MELDING_TOESTEL.xls             | 111             | MRI      | 9999
            111-TEP-TDM1-2099-NOTIFICATION_APPAREIL.XLSX     | 111             | PET_CT   | 1
            AZ Sint-Jan-CT3-2026-MELDING_TOESTEL             | AZ Sint-Jan     | CT       | 3
            Dr. Céleste Ĳ-PET1-2026-melding_toestel          | Dr. Céleste Ĳ   | PET      | 1
            PET-2015-CT1-2026-MELDING_TOESTEL                | PET-2015        | CT       | 1
            111-PET-PET-CT1-2026-MELDING_TOESTEL             | 111-PET         | PET_CT   | 1
            """)
    void parsesFromTheEnd(String text, String operator, Modality modality, int number) {
      NotificationFileName name = NotificationFileName.parse(text);
      assertThat(name.operator()).isEqualTo(operator);
      assertThat(name.modality()).isEqualTo(modality);
      assertThat(name.sequenceNumber().orElse(0)).isEqualTo(number);
      assertThat(NotificationFileName.parse(name.toString())).isEqualTo(name);
    }

    @Test
    void throwsWithFaultAndIndexWithoutTheText() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NotificationFileName.parse("canary-CT1-215-MELDING_TOESTEL"))
          .withMessage("not a notification file name: FileNameDiagnosis[YEAR at 11]");
    }

    @Test
    void tryParseReturnsAnOptional() {
      assertThat(NotificationFileName.tryParse(EXAMPLE)).isPresent();
      assertThat(NotificationFileName.tryParse(null)).isEmpty();
    }
  }

  @Nested
  class Diagnose {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "null",
        ignoreLeadingAndTrailingWhitespace = true,
        textBlock =
            """
            null                                    | MISSING           | 0
            ' '                                     | MISSING           | 0
            11/1-CT1-2026-MELDING_TOESTEL           | ILLEGAL_CHARACTER | 2
            111-CT1-2026-MELDING                    | ENDING            | 13
            111-CT1-2026-MELDING_TOESTEL.pdf        | ENDING            | 13
            '111-CT1-2026-MELDING_TOESTEL '         | ENDING            | 13
            MELDING_TOESTEL                         | ENDING            | 0
            111-CT1-2026-MELDıNG_TOESTEL            | ENDING            | 13
            111-CT1-2026-MELDING_TOE{TEL            | ENDING            | 13
            -MELDING_TOESTEL                        | YEAR              | 0
            111-CT1-MELDING_TOESTEL                 | YEAR              | 4
            111-CT1-20265-MELDING_TOESTEL           | YEAR              | 8
            111-CT1-1826-MELDING_TOESTEL            | YEAR              | 8
            111-CT1-20２6-MELDING_TOESTEL           | YEAR              | 8
            111-CT1-20/6-MELDING_TOESTEL            | ILLEGAL_CHARACTER | 10
            111-CT1-20;6-MELDING_TOESTEL            | YEAR              | 8
            2026-MELDING_TOESTEL                    | DEVICE_TYPE       | 0
            111-2026-MELDING_TOESTEL                | DEVICE_TYPE       | 0
            111-2-2026-MELDING_TOESTEL              | DEVICE_TYPE       | 4
            111-XRAY1-2026-MELDING_TOESTEL          | DEVICE_TYPE       | 4
            111-CT-1-2026-MELDING_TOESTEL           | DEVICE_TYPE       | 7
            111-CT1--2026-MELDING_TOESTEL           | DEVICE_TYPE       | 8
            111-PET-TDM1-2026-MELDING_TOESTEL       | DEVICE_TYPE       | 8
            111-scanner-TDM1-2026-MELDING_TOESTEL   | DEVICE_TYPE       | 12
            111-PETJ-PET-TDM1-2026-MELDING_TOESTEL  | DEVICE_TYPE       | 13
            111-CBCT1-2026-MELDING_TOESTEL          | NOT_REGISTERED    | 4
            111-CONE-BEAM-CT1-2026-MELDING_TOESTEL  | NOT_REGISTERED    | 4
            111-CT0-2026-MELDING_TOESTEL            | SEQUENCE_NUMBER   | 6
            111-CT01-2026-MELDING_TOESTEL           | SEQUENCE_NUMBER   | 6
            111-CT12345-2026-MELDING_TOESTEL        | SEQUENCE_NUMBER   | 6
            CT1-2026-MELDING_TOESTEL                | OPERATOR          | 0
            -CT1-2026-MELDING_TOESTEL               | OPERATOR          | 0
            PET-CT1-2026-MELDING_TOESTEL            | OPERATOR          | 0
            ' 111-CT1-2026-MELDING_TOESTEL'         | OPERATOR          | 0
            """)
    void returnsTheFirstFaultAndItsIndex(String text, Fault fault, int index) {
      FileNameDiagnosis diagnosis = NotificationFileName.diagnose(text);
      assertThat(diagnosis.isValid()).isFalse();
      assertThat(diagnosis.fileName()).isEmpty();
      assertThat(diagnosis.fault()).contains(fault);
      assertThat(diagnosis.index()).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', '\n', '\0', '\\', ':', '*', '"', '<', '>', '|', '\u007f', '\u0085'})
    void rejectsCharactersThatAreIllegalInFileNames(char c) {
      assertThat(NotificationFileName.diagnose("11" + c + "-CT1-2026-MELDING_TOESTEL"))
          .hasToString("FileNameDiagnosis[ILLEGAL_CHARACTER at 2]");
    }

    @Test
    void hasNoFaultForAValidName() {
      FileNameDiagnosis diagnosis = NotificationFileName.diagnose(EXAMPLE);
      assertThat(diagnosis.isValid()).isTrue();
      assertThat(diagnosis.fault()).isEmpty();
      assertThat(diagnosis.index()).isEqualTo(-1);
      assertThat(diagnosis).hasToString("FileNameDiagnosis[valid]");
    }

    @Test
    void allows255Characters() {
      String name = "-CT1-2026-MELDING_TOESTEL";
      String longest = "x".repeat(255 - name.length()) + name;
      assertThat(NotificationFileName.diagnose(longest).isValid()).isTrue();
      FileNameDiagnosis longer = NotificationFileName.diagnose("x" + longest);
      assertThat(longer).hasToString("FileNameDiagnosis[TOO_LONG at 255]");
    }

    @Test
    void rejectsANameWhoseCanonicalFormIsTooLong() {
      String name = "-MR1-2026-MELDING_TOESTEL";
      String longest = "x".repeat(255 - name.length()) + name;
      assertThat(NotificationFileName.diagnose(longest).fault()).contains(Fault.DEVICE_TYPE);
    }

    @Test
    void rejectsAMillionCharactersQuickly() {
      String text = "-".repeat(1_000_000);
      assertThat(NotificationFileName.diagnose(text).fault()).contains(Fault.TOO_LONG);
      long best = Long.MAX_VALUE; // the best of many runs, because the machine may be busy
      for (int i = 0; i < 100; i++) {
        long start = System.nanoTime();
        assertThat(NotificationFileName.diagnose(text).isValid()).isFalse();
        best = Math.min(best, System.nanoTime() - start);
      }
      assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(10));
    }

    @Property(tries = 5_000)
    void neverThrowsAndReadsItsOwnNamesAgain(@ForAll String operator, @ForAll Modality modality) {
      FileNameDiagnosis diagnosis =
          NotificationFileName.diagnose(
              operator + "-" + modality.display() + "7-2026-MELDING_TOESTEL");
      diagnosis
          .fileName()
          .ifPresent(
              name -> assertThat(NotificationFileName.parse(name.toString())).isEqualTo(name));
    }
  }

  @Nested
  class Messages {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    private static String nameWith(Fault fault) {
      return switch (fault) {
        case MISSING -> "";
        case TOO_LONG -> "canary".repeat(60);
        case ILLEGAL_CHARACTER -> "canary?";
        case ENDING -> "canary";
        case YEAR -> "canary-MELDING_TOESTEL";
        case DEVICE_TYPE -> "canary-2026-MELDING_TOESTEL";
        case NOT_REGISTERED -> "canary-CBCT1-2026-MELDING_TOESTEL";
        case SEQUENCE_NUMBER -> "canary-CT0-2026-MELDING_TOESTEL";
        case OPERATOR -> " canary-CT1-2026-MELDING_TOESTEL";
      };
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void nameTheFaultInEveryLanguage(Fault fault) {
      FileNameDiagnosis diagnosis = NotificationFileName.diagnose(nameWith(fault));
      assertThat(diagnosis.fault()).contains(fault);
      assertThat(LANGUAGES.stream().map(Locale::forLanguageTag).map(diagnosis::message))
          .doesNotHaveDuplicates()
          .noneMatch(message -> message.isBlank() || message.contains("canary"));
    }

    @Test
    void differForEveryFault() {
      assertThat(Arrays.stream(Fault.values()).map(Messages::nameWith))
          .extracting(name -> NotificationFileName.diagnose(name).message(Locale.ENGLISH))
          .doesNotHaveDuplicates();
      assertThat(Arrays.stream(Fault.values()).map(Fault::code)).doesNotHaveDuplicates();
    }

    @Test
    void describeAValidName() {
      assertThat(NotificationFileName.diagnose(EXAMPLE).message(Locale.ENGLISH))
          .isEqualTo("This is the name of a notification document.");
    }
  }

  @Nested
  class Format {
    @Test
    void writesTheTypeInTheLanguageOfTheName() {
      assertThat(petMri(Locale.CANADA_FRENCH))
          .isEqualTo(petMri(Locale.FRENCH))
          .hasToString("111-PET-IRM-2026-NOTIFICATION_APPAREIL");
      assertThat(petMri(Locale.ENGLISH))
          .isEqualTo(petMri(DUTCH))
          .hasToString("111-PET-MRI-2026-MELDING_TOESTEL");
    }

    private static NotificationFileName petMri(Locale language) {
      return new NotificationFileName("111", Modality.PET_MRI, OptionalInt.empty(), 2026, language);
    }

    @Test
    void writesTheSequenceNumberInAsciiDigitsInEveryLocale() {
      Locale machine = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(ct("111", 12)).hasToString("111-CT12-2026-MELDING_TOESTEL");
      } finally {
        Locale.setDefault(machine);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 111", "1/1", "111-PET", "111-scanner"})
    void rejectsAnAmbiguousOperator(String operator) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ct(operator, 1))
          .withMessage("the parts do not form a notification file name");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_000})
    void rejectsASequenceNumberOutOfRange(int sequenceNumber) {
      assertThatIllegalArgumentException().isThrownBy(() -> ct("111", sequenceNumber));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2026, 0, 1899, 2100, 20_260})
    void rejectsAYearOutOfRange(int year) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new NotificationFileName("111", Modality.CT, OptionalInt.empty(), year, DUTCH));
    }

    @Test
    void rejectsNull() {
      assertThatNullPointerException()
          .isThrownBy(
              () -> new NotificationFileName(null, Modality.CT, OptionalInt.empty(), 2026, DUTCH))
          .withMessage("operator");
    }
  }
}
