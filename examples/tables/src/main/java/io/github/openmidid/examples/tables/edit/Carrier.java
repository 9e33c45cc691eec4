package io.github.openmidid.examples.tables.edit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character set in which a text is copied without loss, whatever its bytes mean: delimiters and
 * markup are ASCII, which all encodings other than UTF-16 write as the same single bytes.
 */
final class Carrier {
  private static final int LESS_THAN = '<';

  private Carrier() {}

  /** Returns the carrier of a text in an encoding. */
  static Charset of(Charset encoding) {
    return encoding.name().startsWith("UTF-16") ? encoding : StandardCharsets.ISO_8859_1;
  }

  /** Returns the carrier of an XML document that begins with these two bytes. */
  static Charset ofXml(int first, int second) {
    if ((first == 0xFF && second == 0xFE) || (first == LESS_THAN && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second == LESS_THAN)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.ISO_8859_1;
  }

  /** Returns a text, encoded, as it appears in the carrier of its encoding. */
  static String carried(String text, Charset encoding) {
    if (!encoding.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("not a text of " + encoding);
    }
    return new String(text.getBytes(encoding), of(encoding));
  }
}
