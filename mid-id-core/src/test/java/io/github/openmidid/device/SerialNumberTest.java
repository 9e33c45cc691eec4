package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {
  private static SerialNumber number(String text) {
    return SerialNumber.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E259011                | E259011
          e259011                | E259011
          ' E 259-011 '          | E259011
          00259011               | 259011
          SN00259011             | 259011
          sn-0042                | 42
          S/N 0042               | 42
          S.N.: 0042             | 42
          SNE259011              | E259011
          N° 550020              | 550020
          Nº550020               | 550020
          № 550020               | 550020
          Serial no. 550020      | 550020
          Serienummer: 550020    | 550020
          Numéro de série 550020 | 550020
          Seriennr. 550020       | 550020
          INCISIVE CT N 550020   | 550020
          ５５００２０             | 550020
          é12                    | E12
          E259\u200B011          | E259011
          E259\u00AD011          | E259011
          550020.0               | 550020
          550.020                | 550020
          A1.0                   | A10
          550020 SN              | 550020SN
          11                     | 11
          12345                  | 12345
          """)
  void hasAValueWithoutLabelSeparatorsAndLeadingZeros(String text, String value) {
    assertThat(number(text).value()).isEqualTo(value);
    assertThat(number(text)).hasToString(value);
    assertThat(number(text).text()).isEqualTo(text);
  }

  @Nested
  class IsAbsent {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "-",
          "unknown",
          "n.v.t.",
          "XXXX",
          "SN",
          "0",
          "0000",
          "SN000000",
          "SN 0",
          "0x0000",
          "K-000",
          "SN 192.168.1.10",
          "Incisive CT -1",
          "S/N: d41d8cd98f00b204e9800998ecf8427e",
          "00001",
          "SN-7",
          "99999",
          "-1",
          "\u22122147483648",
          "-12.5",
          "192.168.1.10",
          "192.168.1.10:104",
          "192.168.1.10/24",
          "1.2.840.113619.2.55.3",
          "urn:oid:1.2.3",
          "fe80::1%4",
          "00:1A:2B:3C:4D:5E",
          "00-1A-2B-3C-4D-5E",
          "d41d8cd98f00b204e9800998ecf8427e",
          "da39a3ee5e6b4b0d3255",
          "{123e4567-e89b-12d3-a456-426614174000}",
          "12345678901234567890123456789012",
          "XUFAKrxLKna5cZ2REBfFkg==",
          "1.23457E+11",
          "1,2e+5"
        })
    void forWhatIsWrittenInPlaceOfANumber(String text) {
      assertThat(SerialNumber.tryParse(text)).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SerialNumber.parse(text))
          .withMessage("not a usable serial number");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "42",
          "12 -345",
          " -345 12",
          "111",
          "1112",
          "A-1",
          "-A12",
          "12.34.56",
          "A.1.2.3",
          "10:20",
          "G1:2:3",
          "12-34-56-78-90-1",
          "12-34-56-78-90-1G",
          "00-1A-2B-3C-4D-5",
          "1234567890123456789012345",
          "ABCDEF123456789012G",
          "ABCDEFGHIJKLMNOPQRS12345",
          "AE+5",
          "1E+A",
          "E+55",
          "12E5",
          "urn12"
        })
    void notForWhatOnlyResemblesThat(String text) {
      assertThat(SerialNumber.tryParse(text)).isPresent();
    }

    @Test
    void forNullAndForALongText() {
      assertThat(SerialNumber.tryParse(null)).isEmpty();
      assertThat(SerialNumber.tryParse("Z1".repeat(64))).isPresent();
      assertThat(SerialNumber.tryParse("Z1".repeat(64) + "Z")).isEmpty();
    }

    @Test
    void forTheModelOfTheDevice() {
      assertThat(SerialNumber.tryParse("NM-CT 870", "nm/ct870")).isEmpty();
      assertThat(SerialNumber.tryParse("870", "NM/CT 870")).isPresent();
      assertThat(SerialNumber.tryParse("E259011", "-")).isPresent();
      assertThat(SerialNumber.tryParse("E259011", null)).isPresent();
      assertThat(SerialNumber.tryParse("0", "NM/CT 870")).isEmpty();
    }
  }

  @Nested
  class Matches {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            INCISIVE CT N 550020 | SN 00550020
            N 296674             | N296674
            N 296674             | 296674
            SNE259011            | E259011
            SNE259011            | SN E259011
            SN0042               | 42
            12 N 345             | 12N345
            """)
    void anotherSpelling(String some, String other) {
      assertThat(number(some).matches(number(other))).isTrue();
      assertThat(number(other).matches(number(some))).isTrue();
      assertThat(number(other).overlaps(number(some))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            E259011            | E259012
            E259011            | 259011
            2590110            | 259011
            Incisive CT 550020 | 550020
            """)
    void noOtherNumber(String some, String other) {
      assertThat(number(some).matches(number(other))).isFalse();
      assertThat(number(other).matches(number(some))).isFalse();
    }
  }

  @Nested
  class Overlaps {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Incisive CT 550020      | 550020
            N 550020 (zaal 2)       | 550020
            Incisive SN0550020 CT   | 550020
            CT2000 E259011          | e259011
            """)
    void aFreeTextThatContainsIt(String some, String other) {
      assertThat(number(some).overlaps(number(other))).isTrue();
      assertThat(number(other).overlaps(number(some))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            CT2000 E259011     | CT2000 E259012
            Incisive CT 550020 | 550021
            Scan 128 A12       | 128
            Zaal ABC1 A12      | ABC1
            Zaal 9999 A12      | A13
            """)
    void noOtherNumber(String some, String other) {
      assertThat(number(some).overlaps(number(other))).isFalse();
      assertThat(number(other).overlaps(number(some))).isFalse();
    }
  }

  @Test
  void equalsByItsValue() {
    assertThat(number("SN 0042"))
        .isEqualTo(number("42"))
        .hasSameHashCodeAs(number("42"))
        .isNotEqualTo(number("43"))
        .isNotEqualTo("42");
  }
}
