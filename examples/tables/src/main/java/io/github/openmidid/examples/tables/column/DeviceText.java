package io.github.openmidid.examples.tables.column;

/**
 * Texts that resemble a MID-ID: {@code MID} and at least eight digits, with separators. Whether
 * they are one is for the rules of a format to say.
 */
public final class DeviceText {
  private static final int MIN_DIGITS = 8;

  /** The distance from ASCII to the letters of full width, which some keyboards write. */
  private static final int FULL_WIDTH = 0xFEE0;

  private DeviceText() {}

  /** Returns whether a text consists of numbers of devices and nothing else. */
  public static boolean isNumber(String text) {
    return mayHold(text) && onlyNumbers(text);
  }

  /** Returns whether a number of a device occurs in a text. */
  public static boolean mentions(String text) {
    if (mayHold(text)) {
      for (int at = start(text, 0); at >= 0; at = start(text, at + 3)) {
        if (end(text, at) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a text has at least a number of digits, in any script. */
  public static boolean hasDigits(String text, int number) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
      digits += isDigit ? 1 : 0;
      if (digits == number) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether two texts hold the same letters and digits. */
  public static boolean isSame(String one, String other) {
    return significant(one).equals(significant(other));
  }

  private static String significant(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        kept.append(Character.toUpperCase(text.charAt(i)));
      }
    }
    return kept.toString();
  }

  private static boolean mayHold(String text) {
    return text.length() >= MIN_DIGITS + 3 && start(text, 0) >= 0;
  }

  private static int start(String text, int from) {
    for (int i = from; i + 3 <= text.length(); i++) {
      if (is(text.charAt(i), 'm') && is(text.charAt(i + 1), 'i') && is(text.charAt(i + 2), 'd')) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether a character is a letter, in either case and possibly full-width. */
  private static boolean is(char c, char letter) {
    return (c | 0x20) == letter || c == letter + FULL_WIDTH || c == letter - 0x20 + FULL_WIDTH;
  }

  /** Returns the end of the number that begins at a position; 0 if there is none. */
  private static int end(String text, int start) {
    int digits = 0;
    int last = 0;
    for (int i = start + 3; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
        last = i + 1;
      } else if (Character.isLetter(c) || (i - Math.max(last, start + 3)) >= 3) {
        break;
      }
    }
    return digits >= MIN_DIGITS ? last : 0;
  }

  private static boolean onlyNumbers(String text) {
    int from = 0;
    int found = 0;
    for (int at = start(text, 0); at >= 0; at = start(text, from)) {
      int end = end(text, at);
      if (end == 0 || hasLetterOrDigit(text, from, at)) {
        return false;
      }
      from = end;
      found++;
    }
    return found > 0 && !hasLetterOrDigit(text, from, text.length());
  }

  private static boolean hasLetterOrDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
