package io.github.openmidid.examples.register.rules;

import io.github.openmidid.cadastre.DeviceField;

/**
 * Text that the register stores and returns to others: on one line, with a letter or a digit, and
 * without a character that cannot be seen. No response can hold any other.
 */
public final class StoredText {
  private StoredText() {}

  /**
   * Whether a text is plain.
   *
   * @param most its maximum length, up to 200
   */
  public static boolean isPlain(String text, int most) {
    return text.length() <= most && DeviceField.OPERATOR.isValid(text);
  }
}
