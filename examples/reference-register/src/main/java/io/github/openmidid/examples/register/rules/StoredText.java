package io.github.openmidid.examples.register.rules;

import io.github.openmidid.cadastre.DeviceField;

/**
 * Checks texts that the register stores and returns: one line, with a letter or a digit, and
 * without control characters, characters that change the direction of the text, and other invisible
 * ones. No response contains any other text.
 */
public final class StoredText {
  /** The number of code points that a field of a device has at most. */
  private static final int PIECE = 200;

  private StoredText() {}

  /**
   * Returns whether a text may be stored.
   *
   * @param most the maximum number of code points
   */
  public static boolean isPlain(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most
        && (length <= PIECE ? DeviceField.OPERATOR.isValid(text) : isPlainInPieces(text));
  }

  /** Checks a text that is longer than a field of a device may be. */
  private static boolean isPlainInPieces(String text) {
    int start = 0;
    while (start < text.length()) {
      int points = Math.min(PIECE - 1, text.codePointCount(start, text.length()));
      int end = text.offsetByCodePoints(start, points);
      // The letter: a piece need not have one, only the whole text.
      if (!DeviceField.OPERATOR.isValid("x" + text.substring(start, end))) {
        return false;
      }
      start = end;
    }
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
