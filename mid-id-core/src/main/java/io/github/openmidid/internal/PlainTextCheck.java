package io.github.openmidid.internal;

import org.jspecify.annotations.NullMarked;

/**
 * Free text that comes from outside and is believed: names, numbers and codes. It has a letter or a
 * digit, and nothing that cannot be seen and changes what is seen: no control or format character,
 * no separator of lines, no half of a surrogate pair, no noncharacter.
 */
@NullMarked
public final class PlainTextCheck {
  /**
   * Letters and marks without any shape, in pairs of first and last: Unicode's
   * Default_Ignorable_Code_Point, as far as it is no format character.
   */
  private static final int[] SHAPELESS = {
    0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2065, 0x3164, 0x3164,
    0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF
  };

  private PlainTextCheck() {}

  /** Whether a text is plain. */
  public static boolean isPlain(String text) {
    return indexOfIllegal(text) < 0 && hasLetterOrDigit(text);
  }

  /**
   * Returns a text that is plain.
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

  /** The index of the first character that no plain text has; −1 if there is none. */
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
    for (int i = 0; i < SHAPELESS.length; i += 2) {
      if (c >= SHAPELESS[i] && c <= SHAPELESS[i + 1]) {
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
