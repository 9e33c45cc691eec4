package io.github.openmidid.examples.madeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests reading. The check characters were computed by hand from the standard, not by the library.
 */
class ReadingTest {
  private static final String TEXT = "XX-ABCD-1234-KP";

  @Nested
  class Parse {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "XX-ABCD-1234-KP",
          "xx-abcd-1234-kp",
          "XXABCD1234KP",
          "xX aBcD 1234 Kp",
          "XX.ABCD/1234\u00A0KP",
          "XX\u2010ABCD\u20131234\u2212KP",
          "XX\u202FABCD\u20111234KP",
          "\t XX-ABCD-1234-KP\r\n",
        })
    void readsSeparatorsAndCaseLeniently(String text) {
      assertThat(MidId.parse(text)).hasToString(TEXT);
      assertThat(MidId.tryParse(text)).contains(MidId.of(TEXT));
      assertThat(MidId.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MID-9912-3456-11", "mid9912345611", "MID-1234-5678-89"})
    void rejectsEveryProvisionalIdentifier(String text) {
      assertThatExceptionOfType(MidIdParseException.class)
          .isThrownBy(() -> MidId.parse(text))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.PREFIX))
          .withMessageNotContaining("34");
      assertThat(MidId.tryParse(text)).isEmpty();
      assertThat(MidId.isValid(text)).isFalse();
    }
  }

  @Nested
  class Of {
    @Test
    void readsCanonicalText() {
      assertThat(MidId.of(TEXT)).hasToString(TEXT);
      assertThat(MidId.valueOf(TEXT)).isEqualTo(MidId.of(TEXT)).isEqualTo(MidId.fromString(TEXT));
    }

    @ParameterizedTest
    @CsvSource({
      "xX-ABCD-1234-KP, PREFIX, 0",
      "Xx-ABCD-1234-KP, PREFIX, 1",
      "XXABCD1234KP, GROUPING, 2",
      "XX.ABCD-1234-KP, GROUPING, 2",
      "XX-ABCD-1234KP, GROUPING, 12",
      "XX-ABcD-1234-KP, ILLEGAL_CHARACTER, 5",
      "XX-ABCD-1234-Kp, ILLEGAL_CHARACTER, 14",
      "' XX-ABCD-1234-KP', ILLEGAL_CHARACTER, 0",
      "'XX-ABCD-1234-KP ', ILLEGAL_CHARACTER, 15",
    })
    void rejectsAnyOtherSpelling(String text, Fault fault, int index) {
      assertThatExceptionOfType(MidIdParseException.class)
          .isThrownBy(() -> MidId.of(text))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(fault))
          .satisfies(e -> assertThat(e.index()).isEqualTo(index));
    }
  }

  @Nested
  class Serial {
    @Test
    void isReadToTheBaseOf36() {
      assertThat(MidId.of(TEXT).serial()).isEqualTo(808_333_725_136L);
      assertThat(MidId.ofSerial(808_333_725_136L)).hasToString(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"1296, XX-0000-0100-HZ", "2821109907455, XX-ZZZZ-ZZZZ-L9"})
    void hasAFirstAndALast(long serial, String text) {
      assertThat(MidId.ofSerial(serial)).hasToString(text);
      assertThat(MidId.of(text).serial()).isEqualTo(serial);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1295, 2_821_109_907_456L, Long.MAX_VALUE})
    void thatIsReservedOrOutsideIsNotMade(long serial) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MidId.ofSerial(serial))
          .withMessage("the serial number is out of the range of the format made-up: " + serial);
    }

    @ParameterizedTest
    @CsvSource({
      "XX-YZZZ-ZZZZ-PL, false",
      "XX-Z000-0000-OW, true",
      "XX-ZEXA-MPLE-IA, true",
      "XX-ZZZZ-ZZZZ-L9, true",
      "XX-0000-0100-HZ, false",
    })
    void thatBeginsWithZIsForTests(String text, boolean test) {
      assertThat(MidId.of(text).isTest()).isEqualTo(test);
    }
  }
}
