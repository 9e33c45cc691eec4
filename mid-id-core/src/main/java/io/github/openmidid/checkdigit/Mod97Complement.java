package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * The national check digits: the last two digits are 97 minus the remainder of the digits before
 * them divided by 97, so 01 to 97. Used by the Crossroads Bank for Enterprises (KBO/BCE) and by the
 * health insurance (RIZIV/INAMI).
 *
 * <pre>{@code
 * Mod97Complement.isValid("0367303762"); // the enterprise number of the FPS Health
 * }</pre>
 */
public final class Mod97Complement {
  private static final long MODULUS = 97;
  private static final int MAX_DIGITS = 18;

  private Mod97Complement() {}

  /**
   * The check digits of a number, 1 to 97; written with two digits.
   *
   * @param payload the digits before the check digits, 0 or more
   * @throws IllegalArgumentException if the payload is negative
   */
  public static int compute(long payload) {
    if (payload < 0) {
      throw new IllegalArgumentException("negative payload: " + payload);
    }
    return (int) (MODULUS - payload % MODULUS);
  }

  /**
   * Whether a text of 3 to 18 ASCII digits ends in the check digits of what stands before them.
   * Anything else, null included, is not valid; never throws.
   */
  public static boolean isValid(@Nullable CharSequence digits) {
    if (digits == null || digits.length() < 3 || digits.length() > MAX_DIGITS) {
      return false;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      number = number * 10 + (c - '0');
    }
    return compute(number / 100) == number % 100;
  }
}
