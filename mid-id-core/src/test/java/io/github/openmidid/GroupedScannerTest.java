package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.checkdigit.Iso7064;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks formats other than the provisional one, which {@link ScannerOracleTest} covers. */
class GroupedScannerTest {
  private static final GroupedScanner LETTERS = new GroupedScanner(FormatFixture.LETTERS);
  private static final GroupedScanner BARE = new GroupedScanner(FormatFixture.BARE);
  private static final GroupedScanner HEXADECIMAL = new GroupedScanner(FormatFixture.HEXADECIMAL);

  private static void assertFault(FormatScanner scanner, String text, Fault fault, int index) {
    long scanned = scanner.scan(text);
    assertThat(scanned).isNegative();
    assertThat(FormatScanner.fault(scanned)).isEqualTo(fault);
    assertThat(FormatScanner.index(scanned)).isEqualTo(index);
  }

  @Test
  void examplesMatchTheirFormats() {
    for (MidIdFormat format :
        List.of(FormatFixture.LETTERS, FormatFixture.BARE, FormatFixture.HEXADECIMAL)) {
      assertThat(new GroupedScanner(format).format()).isSameAs(format);
    }
  }

  @Nested
  class LettersAndDigits {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "BE-Z12A-4R8T",
          "be-z12a-4r8t",
          "bEz12A4R8T",
          "\u2003BE Z12A\u20114R8T\n",
          "BE/Z12A.4R8T"
        })
    void areReadInEverySpelling(String text) {
      long scanned = LETTERS.scan(text);
      assertThat(scanned).isNotNegative();
      assertThat(LETTERS.canonical(text, scanned)).isEqualTo("BE-Z12A-4R8T");
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '\'',
        textBlock =
            """
            '',               MISSING, 0
            ' \t ',           MISSING, 0
            B,                PREFIX, 1
            BA-Z12A-4R8T,     PREFIX, 1
            Z12A-4R8T,        PREFIX, 0
            BE-Z12\u00C5-4R8T, ILLEGAL_CHARACTER, 6
            BE-Z12A-4R8*,     ILLEGAL_CHARACTER, 11
            BE,               LENGTH, 2
            BE-Z12A-4R8,      LENGTH, 11
            ' BE-Z12A-4R8T3', LENGTH, 13
            BE-Z12A-4R8T33-,  LENGTH, 12
            -BE-Z12A-4R8T,    PREFIX, 0
            BE--Z12A-4R8T,    GROUPING, 3
            BE-Z1-2A4R8T,     GROUPING, 5
            BE-Z12A-4R8T-,    GROUPING, 12
            BE-Z1-2A-4-R8T,   GROUPING, 5
            BE-Z12A-4R8U,     CHECK_DIGITS, 10
            ' BEZ12A4R8U ',   CHECK_DIGITS, 9
            """)
    void haveTheFirstFaultThatApplies(String text, Fault fault, int index) {
      assertFault(LETTERS, text, fault, index);
    }

    @Test
    void areCheckedUpTo64Characters() {
      assertFault(LETTERS, " B" + "E".repeat(63), Fault.LENGTH, 11);
      assertFault(LETTERS, " " + "B".repeat(65), Fault.TOO_LONG, 65);
    }

    @Test
    void ofAReservedRangeAreRejected() {
      assertThat(LETTERS.scan(text(100))).isEqualTo(100);
      assertFault(LETTERS, text(99).replace("-", ""), Fault.RESERVED, 2);
      assertFault(LETTERS, text(99), Fault.RESERVED, 3);
      assertFault(LETTERS, text(1_000), Fault.RESERVED, 3);
    }

    /** Returns the text of a reserved number, which {@link FormatScanner#ofSerial} rejects. */
    private static String text(long serial) {
      String payload = "000000" + Long.toString(serial, 36).toUpperCase(java.util.Locale.ROOT);
      payload = payload.substring(payload.length() - 6);
      String characters = payload + Iso7064.MOD_1271_36.compute(payload);
      return "BE-" + characters.substring(0, 4) + "-" + characters.substring(4);
    }

    @ParameterizedTest
    @CsvSource({
      "100, BE-0000-2S",
      "1679615, BE-00ZZ-ZZ",
      "1679616, BE-0100-00",
      "2176782335, BE-ZZZZ-ZZ"
    })
    void formASerialNumberInTheRadixOfTheAlphabet(long serial, String begin) {
      String text = LETTERS.ofSerial(serial);
      assertThat(text).startsWith(begin).hasSize(12);
      assertThat(LETTERS.scan(text)).isEqualTo(serial);
      assertThat(LETTERS.serial(text)).isEqualTo(serial);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 99, 1_000, 2_176_782_336L, Long.MAX_VALUE})
    void rejectASerialNumberOutOfRange(long serial) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LETTERS.ofSerial(serial))
          .withMessage("the serial number is out of the range of the format letters: " + serial);
    }

    @Test
    void areTestsWhereTheFormatDefinesThem() {
      assertThat(LETTERS.isTest(LETTERS.ofSerial(1_999_999_999))).isFalse();
      assertThat(LETTERS.isTest(LETTERS.ofSerial(2_000_000_000))).isTrue();
      assertThat(BARE.isTest("0001X")).isFalse();
    }
  }

  @Nested
  class WithoutPrefix {
    @Test
    void readsASingleGroup() {
      assertThat(BARE.scan(" 0001x ")).isEqualTo(1);
      assertThat(BARE.canonical(" 0001x ", 1)).isEqualTo("0001X");
      assertThat(BARE.ofSerial(1)).isEqualTo("0001X");
      assertThat(BARE.ofSerial(0)).isEqualTo("00001");
      assertThat(BARE.serial("0001X")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void omitsThePrefixFromMessages(String language) {
      Locale reader = Locale.forLanguageTag(language);
      String message = Diagnosis.of("0001", BARE).message(reader);
      String withPrefix = Diagnosis.of("BE", LETTERS).message(reader);
      assertThat(withPrefix).contains(" BE", " 8 ");
      assertThat(message).contains(" 5 ", FormatFixture.BARE.example()).doesNotContain("  ");
      assertThat(message.split(" ")).hasSizeLessThan(withPrefix.split(" ").length);
    }

    @Test
    void canSpanSeveralGroups() {
      MidIdFormat format =
          FormatFixture.official("groups")
              .alphabet("0123456789")
              .groups(3, 2)
              .checkDigits(Iso7064.MOD_11_2)
              .example("000-1X")
              .build();
      GroupedScanner scanner = new GroupedScanner(format);
      assertThat(scanner.ofSerial(1)).isEqualTo("000-1X");
      assertThat(scanner.scan("000-1X")).isEqualTo(1);
      assertThat(scanner.scan("0001X")).isEqualTo(1);
      assertThat(scanner.canonical("000 1x", 1)).isEqualTo("000-1X");
      assertFault(scanner, "-000-1X", Fault.GROUPING, 0);
      assertFault(scanner, "00-01X", Fault.GROUPING, 2);
    }

    @ParameterizedTest
    @CsvSource({
      "-0001X, GROUPING, 0",
      "-0001X-, GROUPING, 0",
      "0001-X, GROUPING, 4",
      "0001X-, GROUPING, 5",
      "000X1, ILLEGAL_CHARACTER, 3",
      "0001*, CHECK_DIGITS, 4",
      "0001A, ILLEGAL_CHARACTER, 4",
      "001X, ILLEGAL_CHARACTER, 3",
      "0001, LENGTH, 4",
      "0001XX, LENGTH, 5",
      "00011, CHECK_DIGITS, 4"
    })
    void acceptsXAsACheckCharacterOnly(String text, Fault fault, int index) {
      assertFault(BARE, text, fault, index);
    }
  }

  @Nested
  class WithFewerCharactersThanItsCheckDigits {
    @Test
    void acceptsAdditionalCharactersInTheCheckDigitsOnly() {
      assertThat(HEXADECIMAL.ofSerial(10)).isEqualTo("HEX-000-AV");
      assertThat(HEXADECIMAL.scan("HEX-000-AV")).isEqualTo(10);
      String beyond = "000G" + Iso7064.MOD_37_36.compute("000G");
      assertThat(Iso7064.MOD_37_36.isValid(beyond)).isTrue();
      assertFault(HEXADECIMAL, "HEX" + beyond, Fault.ILLEGAL_CHARACTER, 6);
    }

    @Test
    void parsesEveryNameThatItCreates() {
      for (long serial = 0; serial < 0x1_0000; serial++) {
        assertThat(HEXADECIMAL.scan(HEXADECIMAL.ofSerial(serial))).isEqualTo(serial);
      }
      assertThatIllegalArgumentException().isThrownBy(() -> HEXADECIMAL.ofSerial(0x1_0000));
    }
  }
}
