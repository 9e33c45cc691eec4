package io.github.openmidid.client.internal.wire;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the texts of a response against the contract: they contain a letter or a digit, and no
 * invisible character, which could forge a log line or make two different texts look equal.
 * Messages name the member and never quote the text.
 */
final class ResponseText {
  /** The length of names: of organizations, makes, models, places. */
  static final int NAME = 200;

  /** The length of user ids, serial numbers and key ids. */
  static final int LABEL = 100;

  /** The length of numbers that other organizations assign. */
  static final int NUMBER = 64;

  /** The length of sentences for people. */
  static final int SENTENCE = 1000;

  /** The length of a code. */
  private static final int CODE = 64;

  /** The length of other ASCII texts: URIs, signatures. */
  private static final int ASCII = 1000;

  /**
   * Invisible letters and marks, as pairs of first and last code point: Unicode's
   * Default_Ignorable_Code_Point except format characters.
   */
  private static final int[] IGNORABLE = {
    0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2065, 0x3164, 0x3164,
    0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF
  };

  private ResponseText() {}

  /**
   * Returns a required text.
   *
   * @param maxLength the maximum length in code points
   * @throws MalformedResponseException if it is absent or violates the contract
   */
  static String required(String name, int maxLength, @Nullable String text) {
    return plain(name, maxLength, WireValue.required(name, text));
  }

  /** Returns a text that may be absent. */
  static Optional<String> optional(String name, int maxLength, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(plain(name, maxLength, text));
  }

  /**
   * Returns a required code. One that this release does not know is accepted as long as it is 1 to
   * 64 visible ASCII characters, a letter or digit among them.
   */
  static String code(String name, @Nullable String code) {
    return visible(name, CODE, WireValue.required(name, code));
  }

  /** Returns a code that may be absent. */
  static Optional<String> optionalCode(String name, @Nullable String code) {
    return code == null ? Optional.empty() : Optional.of(visible(name, CODE, code));
  }

  /** Returns a required text of 1 to 1,000 visible ASCII characters. */
  static String ascii(String name, @Nullable String text) {
    return visible(name, ASCII, WireValue.required(name, text));
  }

  /** Returns a text in several languages, by language code. */
  static Map<String, String> localized(String name, @Nullable Map<String, String> texts) {
    WireValue.required(name, texts)
        .forEach(
            (language, text) -> {
              visible(name, CODE, language);
              plain(name, SENTENCE, text);
            });
    return WireValue.required(name, texts);
  }

  /** Returns a list of codes; an empty list if it is absent. */
  static List<String> codes(String name, @Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(code -> code(name, code)).toList();
  }

  private static String visible(String name, int maxLength, String text) {
    boolean hasLetterOrDigit = false;
    boolean isVisible = text.length() <= maxLength;
    for (int i = 0; isVisible && i < text.length(); i++) {
      char c = text.charAt(i);
      isVisible = c > ' ' && c < 0x7F;
      hasLetterOrDigit = hasLetterOrDigit || Character.isLetterOrDigit(c);
    }
    if (!isVisible || !hasLetterOrDigit) {
      throw new MalformedResponseException(
          name + " is not a code of 1 to " + maxLength + " ASCII characters", null);
    }
    return text;
  }

  private static String plain(String name, int maxLength, String text) {
    boolean hasLetterOrDigit = false;
    int length = 0;
    for (int i = 0; i < text.length(); length++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if ((c < ' ' || c > '~') && isInvisible(c)) {
        throw new MalformedResponseException(name + " contains an invisible character", null);
      }
      hasLetterOrDigit = hasLetterOrDigit || Character.isLetterOrDigit(c);
    }
    if (!hasLetterOrDigit || length > maxLength) {
      throw new MalformedResponseException(
          name + " is not a text of 1 to " + maxLength + " characters with a letter or a digit",
          null);
    }
    return text;
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
