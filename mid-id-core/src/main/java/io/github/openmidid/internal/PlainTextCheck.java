package io.github.openmidid.internal;

import org.jspecify.annotations.NullMarked;

/**
 * A check of free text from an external source: names, numbers and codes. A plain text has at least
 * one letter or digit, and no control or format character, line separator, unpaired surrogate,
 * noncharacter or other invisible character.
 */
@NullMarked
public final class PlainTextCheck {
  /**
   * Ranges, as pairs of first and last, of letters and marks without a visible shape: the Unicode
   * property Default_Ignorable_Code_Point without the format characters.
   */
  private static final int[] INVISIBLE_RANGES = {
    0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2065, 0x3164, 0x3164,
    0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF
  };

  private PlainTextCheck() {}

  /** Returns whether a text is plain. */
  public static boolean isPlain(String text) {
    return indexOfIllegal(text) < 0 && hasLetterOrDigit(text);
  }

  /**
   * Checks that a text is plain, and returns it.
   *
   * @throws IllegalArgumentException if it is not; the message holds the name and not the text
   */
  public static String require(String name, String text) {
    if (!isPlain(text)) {
      throw new IllegalArgumentException(
          name + " has no letter or digit, or has a control or invisible character");
    }
    return text;
  }

  /**
   * Returns the index of the first character that is not allowed in a plain text, or −1 if there is
   * none.
   */
  public static int indexOfIllegal(String text) {
    int index = 0;
    while (index < text.length()) {
      int c = text.codePointAt(index);
      if ((c < ' ' || c > '~') && isIllegal(c)) {
        return index;
      }
      index += Character.charCount(c);
    }
    return -1;
  }

  private static boolean isIllegal(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || isShapeless(c);
  }

  private static boolean isShapeless(int c) {
    for (int i = 0; i < INVISIBLE_RANGES.length; i += 2) {
      if (c >= INVISIBLE_RANGES[i] && c <= INVISIBLE_RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetterOrDigit(String text) {
    int index = 0;
    while (index < text.length()) {
      int c = text.codePointAt(index);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
      index += Character.charCount(c);
    }
    return false;
  }
}
