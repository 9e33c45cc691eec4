package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * The check digits of Belgian numbers: two digits, 01 to 97, computed as 97 minus the remainder of
 * the preceding digits modulo 97. Used in the numbers of the Crossroads Bank for Enterprises
 * (KBO/BCE) and in those of health care providers and hospitals (RIZIV/INAMI).
 *
 * <pre>{@code
 * Mod97Complement.isEnterpriseNumber("0367303762"); // true: the number of the FPS Health
 * Mod97Complement.compute(3673037); // "62"
 * }</pre>
 *
 * <p>The system detects every substitution of one digit and every swap of two adjacent digits, but
 * hardly any swap of a check digit with the digit two positions before it; {@link
 * Iso7064#MOD_97_10} detects those too.
 */
public final class Mod97Complement {
  private static final int MODULUS = 97;
  private static final int ENTERPRISE_DIGITS = 10;
  private static final int NIHDI_DIGITS = 8;
  private static final int LONG_NIHDI_DIGITS = 11;
  private static final String NIHDI_HOSPITAL = "710";
  private static final String NIHDI_SUFFIX = "000";

  /** The system as an implementation of {@link CheckDigits}. */
  public static final CheckDigits INSTANCE =
      CheckDigitAlgorithm.complement("MOD_97_COMPLEMENT", MODULUS, Alphabet.NUMERIC, 2);

  private Mod97Complement() {}

  /**
   * Computes the check digits of a number.
   *
   * @param payload the number formed by the digits before the check digits, 0 or more
   * @return two digits, {@code 01} to {@code 97}
   * @throws IllegalArgumentException if the payload is negative
   */
  public static String compute(long payload) {
    if (payload < 0) {
      throw new IllegalArgumentException("the payload is negative");
    }
    int check = MODULUS - (int) (payload % MODULUS);
    return check < 10 ? "0" + check : Integer.toString(check);
  }

  /**
   * Returns whether a text is a well-formed enterprise number of the Crossroads Bank for
   * Enterprises: ten ASCII digits, the first 0 or 1, the last two check digits. Separators are not
   * accepted; null is not valid. The method does not check whether the enterprise exists.
   */
  public static boolean isEnterpriseNumber(@Nullable CharSequence digits) {
    @Nullable String text = text(digits, ENTERPRISE_DIGITS);
    return text != null && text.charAt(0) <= '1' && INSTANCE.isValid(text);
  }

  /**
   * Returns whether a text is a well-formed RIZIV/INAMI number of a hospital: {@code 710}, the
   * recognition number of three digits and two check digits, that is eight ASCII digits, or eleven
   * with {@code 000} at the end. Separators are not accepted; null is not valid.
   */
  public static boolean isNihdiHospitalNumber(@Nullable CharSequence digits) {
    @Nullable String text = text(digits, LONG_NIHDI_DIGITS);
    if (text == null) {
      return isShortNihdiHospitalNumber(text(digits, NIHDI_DIGITS));
    }
    return text.endsWith(NIHDI_SUFFIX)
        && isShortNihdiHospitalNumber(text.substring(0, NIHDI_DIGITS));
  }

  private static boolean isShortNihdiHospitalNumber(@Nullable String digits) {
    return digits != null && digits.startsWith(NIHDI_HOSPITAL) && INSTANCE.isValid(digits);
  }

  /** Returns a copy of the text, or null if it does not have the required length. */
  private static @Nullable String text(@Nullable CharSequence digits, int length) {
    @Nullable String text = digits == null ? null : digits.toString();
    return text != null && text.length() == length ? text : null;
  }
}
