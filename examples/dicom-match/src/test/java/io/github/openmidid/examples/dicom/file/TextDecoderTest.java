package io.github.openmidid.examples.dicom.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, ISO-8859-1, Liège Köln",
    "ISO_IR 101, ISO-8859-2, Łódź",
    "ISO_IR 144, ISO-8859-5, Люксембург",
    "ISO_IR 126, ISO-8859-7, Διονυσιος",
    "ISO_IR 148, ISO-8859-9, Çavuşoğlu",
    "ISO 2022 IR 148, ISO-8859-9, Çavuşoğlu",
    "ISO_IR 192, UTF-8, 王小東 Łódź",
    "GB18030, GB18030, 王小东",
    "GBK, GBK, 王小东",
    "'', ISO-8859-1, Liège"
  })
  void decodes(String term, String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(TextDecoder.of(term).decode(bytes)).isEqualTo(text);
  }

  @Test
  void escapeSequencesChangeTheCharacterSet() {
    byte[] japanese = bytes("Yamada=", "\u001b$B", "山田", "x-JIS0208", "\u001b(B", "=X");
    assertThat(TextDecoder.of("\\ISO 2022 IR 87").decode(japanese)).isEqualTo("Yamada=山田=X");
    byte[] korean = bytes("Hong=", "\u001b$)C", "洪", "EUC-KR", "\u001b(B", "=X");
    assertThat(TextDecoder.of("\\ISO 2022 IR 149").decode(korean)).isEqualTo("Hong=洪=X");
  }

  private static byte[] bytes(
      String before, String escape, String text, String charset, String back, String after) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    out.writeBytes((before + escape).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(text.getBytes(Charset.forName(charset)));
    out.writeBytes((back + after).getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void unknownTermsAndEscapesLoseNothingOfAscii() {
    assertThat(TextDecoder.of("ISO_IR 999").decode("A\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("A\u00e9");
    assertThat(TextDecoder.of("").decode("A\u001b".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("A\u001b");
    assertThat(TextDecoder.of("").decode("A\u001b%ZB".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("AB");
  }
}
