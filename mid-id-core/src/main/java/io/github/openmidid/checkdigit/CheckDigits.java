package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * A system of check characters at the end of a text.
 *
 * <pre>{@code
 * CheckDigits system = Iso7064.MOD_97_10;
 * String payload = "99123456";
 * String text = payload + system.compute(payload); // 9912345611
 * system.isValid(text); // true
 * system.isValid("9912354611"); // false: two digits swapped
 * }</pre>
 *
 * <p>A text is valid if and only if it consists of a payload of at least one character and the
 * result of {@link #compute} for that payload: each payload has exactly one valid text. No
 * character is skipped, trimmed or converted to upper case. Only ASCII digits and letters are
 * accepted, independently of the default locale.
 *
 * <p>Implementations are stateless, run in linear time and do not limit the length of the text.
 */
public interface CheckDigits {

  /** Returns the short, stable name for settings and data files: {@code MOD_97_10}. */
  String name();

  /** Returns the characters that a payload may have, in the order of their values, from 0. */
  String alphabet();

  /** Returns the number of check characters, 1 or 2. */
  int length();

  /**
   * Computes the check characters of a payload, without the payload.
   *
   * @param payload one or more characters of {@link #alphabet()}, not null
   * @return {@link #length()} characters, not null; they may include a character that is not in the
   *     alphabet of the payload, such as {@code X} or {@code *}
   * @throws IllegalArgumentException if the payload is empty, or has a character that is not in the
   *     alphabet; the message holds the index of the first such character, but not the payload
   * @throws NullPointerException if the payload is null
   */
  String compute(CharSequence payload);

  /**
   * Returns whether a text is a payload followed by its check characters. Never throws and does not
   * allocate.
   *
   * @param text payload and check characters; null, a text without a payload and a text with a
   *     character outside the alphabet are not valid
   */
  boolean isValid(@Nullable CharSequence text);
}
