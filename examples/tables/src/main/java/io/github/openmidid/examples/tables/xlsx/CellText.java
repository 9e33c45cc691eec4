package io.github.openmidid.examples.tables.xlsx;

import java.io.IOException;

/** Reads the texts of cells. */
final class CellText {
  /** The length of {@code _xHHHH_}, a character that XML does not allow (ECMA-376, ST_Xstring). */
  private static final int ESCAPE = 7;

  private CellText() {}

  /**
   * Reads the text of a string item: its runs, without phonetic ones.
   *
   * @param element the name of the current element: {@code si} or {@code is}
   */
  static String of(XmlPart xml, String element) throws IOException {
    String only = "";
    StringBuilder more = null;
    for (String name = xml.nextStartWithin(element);
        !name.isEmpty();
        name = xml.nextStartWithin(element)) {
      if (name.equals("rPh") || name.equals("rPr") || name.equals("phoneticPr")) {
        xml.skip(name);
      } else if (name.equals("t")) {
        String text = run(xml);
        if (only.isEmpty()) {
          only = text;
        } else {
          more = more == null ? new StringBuilder(only) : more;
          more.append(text);
        }
      }
    }
    return more == null ? only : more.toString();
  }

  private static String run(XmlPart xml) throws IOException {
    boolean keepsWhiteSpace = xml.keepsWhiteSpace();
    String text = xml.text();
    return decode(keepsWhiteSpace ? text : trimmed(text));
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isXmlSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isXmlSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Replaces {@code _x000D_} and the like by the characters. */
  static String decode(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        decoded.append(text, from, at).append((char) code);
        from = at + ESCAPE;
        at = text.indexOf("_x", from);
      } else {
        at = text.indexOf("_x", at + 1);
      }
    }
    return decoded.append(text, from, text.length()).toString();
  }

  private static int code(String text, int at) {
    if (at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + ESCAPE - 1; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
