package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * A way to protect a text with check characters at its end.
 *
 * <pre>{@code
 * CheckDigits system = Iso7064.MOD_97_10;
 * String payload = "99123456";
 * String text = payload + system.compute(payload); // 9912345611
 * system.isValid(text); // true
 * system.isValid("9912354611"); // false: two digits swapped
 * }</pre>
 *
 * <p>A text is valid if and only if it is a payload of at least one character followed by exactly
 * what {@link #compute} gives for it: there is one valid text for each payload. Characters are
 * taken as they are. Nothing is skipped, trimmed or changed from lower to upper case, and of all
 * the digits and letters of Unicode only those of ASCII count, whatever the default locale.
 *
 * <p>Implementations have no state, take time in proportion to the length of the text, and set no
 * limit to it.
 */
public interface CheckDigits {

  /** A short name that never changes, fit for settings and data files: {@code MOD_97_10}. */
  String name();

  /**
   * The characters that a payload may have, in the order of their values, the first of which is 0.
   */
  String alphabet();

  /** How many check characters there are, 1 or 2. */
  int length();

  /**
   * The check characters of a payload, without the payload.
   *
   * @param payload one or more characters of {@link #alphabet()}, not null
   * @return {@link #length()} characters, not null; they may include one, such as {@code X} or
   *     {@code *}, that a payload may not
   * @throws IllegalArgumentException if the payload is empty, or has a character that is not in the
   *     alphabet; the message names the index of the first such character and does not repeat the
   *     payload
   * @throws NullPointerException if the payload is null
   */
  String compute(CharSequence payload);

  /**
   * Whether a text ends in the check characters of what stands before them. Never throws, allocates
   * nothing.
   *
   * @param text payload and check characters; null, a text with no payload and a text with any
   *     other character are not valid
   */
  boolean isValid(@Nullable CharSequence text);
}
