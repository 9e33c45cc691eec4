package io.github.openmidid.examples.register.rules;

import io.github.openmidid.cadastre.DeviceField;

/**
 * Checks texts that the register stores and returns: one line, with a letter or a digit, and
 * without control characters, characters that change the direction of the text, and other invisible
 * ones. No response contains any other text.
 */
public final class StoredText {
  private StoredText() {}

  /**
   * Returns whether a text may be stored.
   *
   * @param most the maximum number of code points, up to 200
   */
  public static boolean isPlain(String text, int most) {
    return text.codePointCount(0, text.length()) <= most && DeviceField.OPERATOR.isValid(text);
  }
}
