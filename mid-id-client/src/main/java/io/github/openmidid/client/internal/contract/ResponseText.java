package io.github.openmidid.client.internal.contract;

/**
 * The rules for all texts of a response: they contain a letter or a digit, and no invisible
 * character, which could forge a log line or make two different texts look equal.
 */
final class ResponseText {
  /**
   * Invisible letters and marks, as pairs of first and last code point: Unicode's
   * Default_Ignorable_Code_Point except format characters.
   */
  private static final int[] IGNORABLE = {
    0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2065, 0x3164, 0x3164,
    0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF
  };

  private ResponseText() {}

  /** Returns whether a text consists of at most {@code maxLength} visible ASCII characters. */
  static boolean isVisible(String text, int maxLength) {
    boolean hasLetterOrDigit = false;
    boolean isVisible = text.length() <= maxLength;
    for (int i = 0; isVisible && i < text.length(); i++) {
      char c = text.charAt(i);
      isVisible = c > ' ' && c < 0x7F;
      hasLetterOrDigit = hasLetterOrDigit || Character.isLetterOrDigit(c);
    }
    return isVisible && hasLetterOrDigit;
  }

  /** Returns whether a text has at most {@code maxLength} code points, all of them visible. */
  static boolean isPlain(String text, int maxLength) {
    boolean hasLetterOrDigit = false;
    int length = 0;
    for (int i = 0; i < text.length(); length++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if ((c < ' ' || c > '~') && isInvisible(c)) {
        return false;
      }
      hasLetterOrDigit = hasLetterOrDigit || Character.isLetterOrDigit(c);
    }
    return hasLetterOrDigit && length <= maxLength;
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || isNoncharacter(c)
        || isIgnorable(c);
  }

  /** Returns whether Unicode reserves a code point for internal use in programs. */
  private static boolean isNoncharacter(int c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  }

  private static boolean isIgnorable(int c) {
    for (int i = 0; i < IGNORABLE.length; i += 2) {
      if (c >= IGNORABLE[i] && c <= IGNORABLE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
