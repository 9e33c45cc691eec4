package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * The Belgian check digits: the last two digits are 97 minus the remainder of the digits before
 * them divided by 97, so 01 to 97. In the numbers of the Crossroads Bank for Enterprises (KBO/BCE)
 * and those of health care providers and hospitals (RIZIV/INAMI).
 *
 * <pre>{@code
 * Mod97Complement.isValid("0367303762"); // the enterprise number of the FPS Health
 * Mod97Complement.compute(3673037); // 62
 * }</pre>
 *
 * <p>They detect every substitution of one digit and every swap of two neighbours, but hardly any
 * swap of a check digit with the digit two places before it; {@link Iso7064#MOD_97_10} detects
 * those too.
 */
public final class Mod97Complement {
  private static final int MODULUS = 97;

  /** The same rule as a {@link CheckDigits}. */
  public static final CheckDigits INSTANCE =
      Scheme.complement("MOD_97_COMPLEMENT", MODULUS, Alphabet.NUMERIC, 2);

  private Mod97Complement() {}

  /**
   * The check digits of a number, 1 to 97; written with two digits.
   *
   * @param payload the digits before the check digits, 0 or more
   * @throws IllegalArgumentException if the payload is negative
   */
  public static int compute(long payload) {
    if (payload < 0) {
      throw new IllegalArgumentException("the payload is negative");
    }
    return MODULUS - (int) (payload % MODULUS);
  }

  /**
   * Whether a text of three or more ASCII digits ends in the check digits of what stands before
   * them. Anything else, null included, is not valid; never throws.
   */
  public static boolean isValid(@Nullable CharSequence digits) {
    return INSTANCE.isValid(digits);
  }
}
