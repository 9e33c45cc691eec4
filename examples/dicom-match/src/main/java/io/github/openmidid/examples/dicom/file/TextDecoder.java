package io.github.openmidid.examples.dicom.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decodes texts in the character sets of an object (PS3.3, C.12.1.1.2). */
final class TextDecoder {
  private static final int ESCAPE = 0x1B;

  /** The character sets by the number at the end of their defined term. */
  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("6", "US-ASCII"),
          Map.entry("100", "ISO-8859-1"),
          Map.entry("101", "ISO-8859-2"),
          Map.entry("109", "ISO-8859-3"),
          Map.entry("110", "ISO-8859-4"),
          Map.entry("144", "ISO-8859-5"),
          Map.entry("127", "ISO-8859-6"),
          Map.entry("126", "ISO-8859-7"),
          Map.entry("138", "ISO-8859-8"),
          Map.entry("148", "ISO-8859-9"),
          Map.entry("203", "ISO-8859-15"),
          Map.entry("13", "JIS_X0201"),
          Map.entry("166", "TIS-620"),
          Map.entry("192", "UTF-8"));

  /** The character sets after an escape sequence, by its bytes after ESC (PS3.3, C.12.1.1.2). */
  private static final Map<String, String> ESCAPES =
      Map.ofEntries(
          Map.entry("(B", "US-ASCII"),
          Map.entry("(J", "JIS_X0201"),
          Map.entry(")I", "JIS_X0201"),
          Map.entry("-A", "ISO-8859-1"),
          Map.entry("-B", "ISO-8859-2"),
          Map.entry("-C", "ISO-8859-3"),
          Map.entry("-D", "ISO-8859-4"),
          Map.entry("-L", "ISO-8859-5"),
          Map.entry("-G", "ISO-8859-6"),
          Map.entry("-F", "ISO-8859-7"),
          Map.entry("-H", "ISO-8859-8"),
          Map.entry("-M", "ISO-8859-9"),
          Map.entry("-b", "ISO-8859-15"),
          Map.entry("-T", "TIS-620"),
          Map.entry("$B", "x-JIS0208"),
          Map.entry("$(D", "JIS_X0212-1990"),
          Map.entry("$)C", "EUC-KR"),
          Map.entry("$)A", "GB2312"));

  private final Charset first;

  private TextDecoder(Charset first) {
    this.first = first;
  }

  /**
   * Returns a decoder.
   *
   * @param characterSets the value of Specific Character Set; empty for ASCII. Bytes beyond ASCII
   *     that it does not explain are read as Latin 1
   */
  static TextDecoder of(String characterSets) {
    int end = characterSets.indexOf('\\');
    String term = (end < 0 ? characterSets : characterSets.substring(0, end)).strip();
    return new TextDecoder(charset(term));
  }

  private static Charset charset(String term) {
    if (term.equals("GB18030") || term.equals("GBK")) {
      return named(term);
    }
    int number = term.length();
    while (number > 0 && Character.isDigit(term.charAt(number - 1))) {
      number--;
    }
    String name = CHARSETS.getOrDefault(term.substring(number), "US-ASCII");
    return name.equals("US-ASCII") ? StandardCharsets.ISO_8859_1 : named(name);
  }

  /** Returns the character set; Latin 1 if the Java runtime has no extended character sets. */
  private static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** Decodes a value. Bytes that are not text in its character set become U+FFFD. */
  String decode(byte[] value) {
    StringBuilder text = new StringBuilder();
    Charset charset = first;
    int from = 0;
    for (int escape : escapes(value)) {
      text.append(new String(value, from, escape - from, charset));
      int length = escapeLength(value, escape);
      String sequence = new String(value, escape + 1, length, StandardCharsets.US_ASCII);
      charset = ESCAPES.containsKey(sequence) ? named(ESCAPES.get(sequence)) : first;
      from = escape + 1 + length;
    }
    return text.append(new String(value, from, value.length - from, charset)).toString();
  }

  /** Returns the positions of the complete escape sequences. */
  private static List<Integer> escapes(byte[] value) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < value.length; i++) {
      if (value[i] == ESCAPE && escapeLength(value, i) > 0) {
        positions.add(i);
        i += escapeLength(value, i);
      }
    }
    return positions;
  }

  /** Returns the number of bytes after ESC: intermediate ones up to a final one; 0 if cut off. */
  private static int escapeLength(byte[] value, int escape) {
    for (int i = escape + 1; i < value.length && i < escape + 4; i++) {
      if (value[i] > 0x2F) {
        return i - escape;
      }
    }
    return 0;
  }
}
