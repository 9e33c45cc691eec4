package io.github.openmidid;

/** Kinds of characters, by comparison: no locale, and no digits of other scripts. */
final class Characters {
  private Characters() {}

  /**
   * ASCII only: other scripts' digits look alike or not at all, and none is what stands on a label.
   */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Capital letters for small ones, of ASCII only; any other character stays. */
  static char toCapital(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  /** What people, word processors and spreadsheets put between groups. */
  static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '-', '.', '/', '\u00A0', '\u2010', '\u2011', '\u2013', '\u202F', '\u2212' -> true;
      default -> false;
    };
  }

  /** Unicode's White_Space property, which Java's own methods follow only in part. */
  static boolean isWhiteSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c >= '\u0085' && (c == '\u0085' || c == '\u00A0' || isWideWhiteSpace(c));
  }

  private static boolean isWideWhiteSpace(char c) {
    if (c >= '\u2000' && c <= '\u200A') {
      return true;
    }
    return switch (c) {
      case '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
      default -> false;
    };
  }

  /** Where the text begins behind white space; its length if there is nothing else. */
  static int start(String text) {
    char white = ' '; // most of a long run is like the character before
    int start = 0;
    while (start < text.length()) {
      char c = text.charAt(start);
      if (c != white && !isWhiteSpace(c)) {
        break;
      }
      white = c;
      start++;
    }
    return start;
  }

  /** Where the text ends before white space, given where it begins. */
  static int end(String text, int start) {
    char white = ' ';
    int end = text.length();
    while (end > start) {
      char c = text.charAt(end - 1);
      if (c != white && !isWhiteSpace(c)) {
        break;
      }
      white = c;
      end--;
    }
    return end;
  }

  static String strip(String text) {
    int start = start(text);
    return text.substring(start, end(text, start));
  }

  static String withoutSeparators(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!isSeparator(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Whether a text has none but these characters. */
  static boolean isWithin(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isAllDigits(String text) {
    return !text.isEmpty() && isWithin(text, "0123456789");
  }
}
