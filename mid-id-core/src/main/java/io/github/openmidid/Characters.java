package io.github.openmidid;

import java.util.Arrays;

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

  /** Where UTF-8 bytes begin behind white space, or their end if there is nothing else. */
  static int start(byte[] utf8, int from, int to) {
    int start = from;
    while (start < to) {
      int size = whiteSpace(utf8, start, to);
      if (size == 0) {
        return start;
      }
      // Over all that are alike at once: as far as each byte is the one of the character before.
      int other = Arrays.mismatch(utf8, start + size, to, utf8, start, to - size);
      int alike = other < 0 ? to - start : other + size;
      start += alike - alike % size;
    }
    return start;
  }

  /** Where UTF-8 bytes end before white space, given where they begin. */
  static int end(byte[] utf8, int start, int to) {
    int end = to;
    for (int at = end - 1; at >= start && end - at <= 3; at--) {
      if (whiteSpace(utf8, at, end) == end - at) {
        end = at;
      }
    }
    return end;
  }

  /**
   * How many bytes the white space has that begins here; 0 if none does. No other byte than these
   * begins one, and a decoder takes up anew at each of them, whatever stands before it.
   */
  private static int whiteSpace(byte[] utf8, int at, int to) {
    int lead = utf8[at] & 0xFF;
    if (lead < 0x80) {
      return isWhiteSpace((char) lead) ? 1 : 0;
    }
    boolean wide = lead >= 0xE1 && lead <= 0xE3;
    int size = wide ? 3 : 2;
    if ((!wide && lead != 0xC2) || to - at < size) {
      return 0;
    }
    int c = lead & 0x0F;
    for (int i = 1; i < size; i++) {
      int next = utf8[at + i] ^ Byte.MIN_VALUE; // 0 to 63 in a byte that continues another
      if ((next & ~0x3F) != 0) {
        return 0;
      }
      c = (c << 6) | next;
    }
    return isWhiteSpace((char) c) ? size : 0;
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
