package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MidIdTest {
  private static final String TEXT = "MID-9912-3456-11";

  @Nested
  class Parse {
    @ParameterizedTest
    @ValueSource(
        strings = {
          TEXT,
          "MID9912345611",
          "mid-9912-3456-11",
          "Mid 9912 3456 11",
          "\t MID-9912-3456-11\r\n",
          "MID\u00A09912\u00A03456\u00A011",
          "MID\u202F9912\u20103456\u201111",
          "MID\u20139912\u22123456.11",
          "MID/9912-345611",
          "                                                            MID-9912-3456-11 ",
          "\u00A0\u2003\u3000MID-9912-3456-11\u2028\u0085"
        })
    void readsEverySpellingThatIsAllowed(String text) {
      assertThat(MidId.parse(text)).hasToString(TEXT);
      assertThat(MidId.parse(java.nio.CharBuffer.wrap(text))).hasToString(TEXT);
      assertThat(MidId.tryParse(text)).contains(MidId.of(TEXT));
      assertThat(MidId.isValid(text)).isTrue();
      assertThat(MidId.diagnose(text).isValid()).isTrue();
    }

    /** Checks that a canonical text is kept without a copy, which makes parsing cheap. */
    @Test
    void keepsACanonicalText() {
      String text = new StringBuilder("11-6543-2199-DIM").reverse().toString();
      assertThat(MidId.parse(text).toString()).isSameAs(text);
      assertThat(MidId.tryParse(text).orElseThrow().toString()).isSameAs(text);
      String other = text.replace("MID", "MiD");
      assertThat(MidId.parse(other).toString()).isEqualTo(text).isNotSameAs(other);
    }

    @Test
    void throwsWithFaultIndexAndInputButNoInputInTheMessage() {
      assertThatExceptionOfType(MidIdParseException.class)
          .isThrownBy(() -> MidId.parse("MID-9912-3456-12"))
          .satisfies(
              e -> {
                assertThat(e.fault()).isEqualTo(Fault.CHECK_DIGITS);
                assertThat(e.index()).isEqualTo(14);
                assertThat(e.input()).isEqualTo("MID-9912-3456-12");
                assertThat(e).hasMessage("not a MID-ID: fault CHECK_DIGITS at index 14");
              });
    }

    @Test
    void returnsTheIdentifierOfAValidText() {
      Diagnosis diagnosis = MidId.diagnose(" mid 9912 3456 11");
      assertThat(diagnosis.isValid()).isTrue();
      assertThat(diagnosis.midId()).contains(MidId.of(TEXT));
      assertThat(diagnosis.fault()).isEmpty();
      assertThat(diagnosis.index()).isEqualTo(-1);
      assertThat(diagnosis).hasToString("Diagnosis[valid]");
      assertThat(diagnosis.message(Locale.ENGLISH))
          .isEqualTo(
              "This number has the form of a MID-ID. Only the register says whether it was"
                  + " granted.");
      assertThat(MidId.diagnose("x")).hasToString("Diagnosis[PREFIX at 0]");
    }

    @Test
    void treatsNullAsMissing() {
      assertThatExceptionOfType(MidIdParseException.class)
          .isThrownBy(() -> MidId.parse(null))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.MISSING));
      assertThat(MidId.tryParse(null)).isEmpty();
      assertThat(MidId.isValid(null)).isFalse();
      assertThat(MidId.diagnose(null).fault()).contains(Fault.MISSING);
    }
  }

  @Nested
  class Of {
    @Test
    void readsCanonicalText() {
      assertThat(MidId.of(TEXT)).isEqualTo(MidId.valueOf(TEXT)).isEqualTo(MidId.fromString(TEXT));
      assertThat(MidId.isCanonical(TEXT)).isTrue();
      assertThat(MidId.isCanonical(CharBuffer.wrap(TEXT))).isTrue();
      assertThat(MidId.isCanonical(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '\'',
        textBlock =
            """
            mid-9912-3456-11,    PREFIX, 0
            MiD-9912-3456-11,    PREFIX, 1
            MID 9912 3456 11,    GROUPING, 3
            MID9912345611,       GROUPING, 3
            MID-99123456-11,     GROUPING, 8
            ' MID-9912-3456-11', ILLEGAL_CHARACTER, 0
            'MID-9912-3456-11 ', ILLEGAL_CHARACTER, 16
            MID-9912-3456-12,    CHECK_DIGITS, 14
            """)
    void rejectsOtherTexts(String text, Fault fault, int index) {
      assertThat(MidId.isCanonical(text)).isFalse();
      assertThatExceptionOfType(MidIdParseException.class)
          .isThrownBy(() -> MidId.of(text))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(fault))
          .satisfies(e -> assertThat(e.index()).isEqualTo(index));
    }
  }

  @Nested
  class Serial {
    @ParameterizedTest
    @CsvSource({
      "1, MID-0000-0001-95",
      "12345678, MID-1234-5678-89",
      "99123456, MID-9912-3456-11",
      "99999999, MID-9999-9999-52"
    })
    void convertsASerialNumberToAnIdentifierAndBack(long serial, String text) {
      assertThat(MidId.ofSerial(serial)).hasToString(text);
      assertThat(MidId.of(text).serial()).isEqualTo(serial);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_000, Long.MAX_VALUE})
    void rejectsASerialNumberOutOfRange(long serial) {
      assertThatThrownBy(() -> MidId.ofSerial(serial))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 99999999");
    }

    @Test
    void isATestNumberFrom99Million() {
      assertThat(MidId.ofSerial(98_999_999).isTest()).isFalse();
      assertThat(MidId.ofSerial(99_000_000).isTest()).isTrue();
    }
  }

  @Nested
  class Value {
    @Test
    void isItsText() {
      MidId other = MidId.of("MID-1234-5678-89");
      assertThat(MidId.parse("mid 1234 5678 89")).isEqualTo(other).hasSameHashCodeAs(other);
      assertThat(MidId.of(TEXT)).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo(TEXT);
    }

    @Test
    void sortsBySerial() {
      List<MidId> sorted =
          Stream.of(99_999_999, 1, 12_345_678).map(MidId::ofSerial).sorted().toList();
      assertThat(sorted).extracting(MidId::serial).containsExactly(1L, 12_345_678L, 99_999_999L);
    }

    @Test
    void exampleOfTheFormatIsInTheTestRange() {
      assertThat(MidId.of(MidIdFormat.provisional().example()).isTest()).isTrue();
      assertThat(MidIdFormat.provisional().status()).isEqualTo(MidIdFormat.Status.PROVISIONAL);
    }
  }

  @Nested
  class SerialisedForm {
    /** The serialized form of {@link #TEXT} in release 0.1, which later releases have to read. */
    private static final String FROZEN =
        "aced000573720019696f2e6769746875622e6f70656e6d696469642e4d6964496400000000000000010200014c0004746578747400124c6a6176612f6c616e672f537472696e673b78707400104d49442d393931322d333435362d3131";

    @Test
    void isReadBack() throws Exception {
      assertThat(read(write(MidId.of(TEXT)))).isEqualTo(MidId.of(TEXT));
    }

    @Test
    void rejectsAManipulatedStream() throws Exception {
      for (String forged : List.of("MID-9912-3456-12", "mid-9912-3456-11", "MID 9912 3456 11")) {
        byte[] stream = replace(write(MidId.of(TEXT)), TEXT, forged);
        assertThatThrownBy(() -> read(stream)).isInstanceOf(InvalidObjectException.class);
      }
    }

    private static byte[] write(Object value) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
        stream.writeObject(value);
      }
      return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
      try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        return stream.readObject();
      }
    }

    private static byte[] replace(byte[] stream, String text, String other) {
      String latin1 = new String(stream, StandardCharsets.ISO_8859_1);
      assertThat(latin1).contains(text);
      return latin1.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void isCompatibleWithTheFirstRelease() throws Exception {
      assertThat(HexFormat.of().formatHex(write(MidId.of(TEXT)))).isEqualTo(FROZEN);
    }
  }
}
