package io.github.openmidid.internal;

import org.jspecify.annotations.Nullable;

/**
 * A classification of characters by comparison, independent of the locale. Only ASCII digits count
 * as digits.
 */
public final class Characters {
  private Characters() {}

  /**
   * Returns whether a character is an ASCII digit. Digits of other scripts do not occur on labels.
   */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Converts an ASCII lower-case letter to upper case; returns any other character unchanged. */
  public static char toCapital(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  /**
   * Returns whether a character is one that people, word processors and spreadsheets put between
   * groups.
   */
  public static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '-', '.', '/', '\u00A0', '\u2010', '\u2011', '\u2013', '\u202F', '\u2212' -> true;
      default -> false;
    };
  }

  /**
   * Returns whether a character has the Unicode property White_Space; Java's own methods cover only
   * a part of that property.
   */
  public static boolean isWhiteSpace(char c) {
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

  /**
   * Returns the index of the first character that is not white space, or the length of the text if
   * there is none.
   */
  public static int start(String text) {
    char white = ' '; // shortcut for runs of the same character
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

  /** Returns the index after the last character that is not white space, at least {@code start}. */
  public static int end(String text, int start) {
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

  public static String strip(String text) {
    int start = start(text);
    return text.substring(start, end(text, start));
  }

  public static String withoutSeparators(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!isSeparator(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Returns whether all characters of a text occur in a set of characters. */
  public static boolean isWithin(String text, String characters) {
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

  /**
   * Copies a text, so that a concurrent change of a mutable {@link CharSequence} cannot affect the
   * result. Returns an empty string for null.
   */
  public static String copyOf(@Nullable CharSequence text) {
    if (text == null || text instanceof String) {
      return text == null ? "" : (String) text;
    }
    // Copied again: on JDK 17, toString() of a builder that is written concurrently can return a
    // string with an inconsistent internal encoding, which equals no other string.
    return new String(text.toString().toCharArray());
  }
}
