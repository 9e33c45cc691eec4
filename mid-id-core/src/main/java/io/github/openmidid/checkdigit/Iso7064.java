package io.github.openmidid.checkdigit;

import static io.github.openmidid.checkdigit.Alphabet.ALPHABETIC;
import static io.github.openmidid.checkdigit.Alphabet.ALPHANUMERIC;
import static io.github.openmidid.checkdigit.Alphabet.NUMERIC;
import static io.github.openmidid.checkdigit.CheckDigitAlgorithm.hybrid;
import static io.github.openmidid.checkdigit.CheckDigitAlgorithm.pure;

import org.jspecify.annotations.Nullable;

/**
 * The check character systems of ISO/IEC 7064:2003, <i>Information technology — Security techniques
 * — Check character systems</i>. The description of each constant shows an example of a payload and
 * its check characters.
 *
 * <pre>{@code
 * Iso7064.MOD_97_10.compute("99123456"); // "11"
 * Iso7064.MOD_97_10.isValid("9912345611"); // true
 * }</pre>
 *
 * <p>In a <b>pure</b> system MOD M-r, the complete text is a number in radix r whose remainder
 * modulo M is 1. It detects every substitution of one character, every swap of two adjacent
 * characters and every swap of two characters with one between them. A system with one check
 * character may use an additional character, {@code X} or {@code *}, which is accepted only in the
 * last position.
 *
 * <p>A <b>hybrid</b> system MOD M+1,M has one check character from the alphabet of the payload. It
 * detects every substitution of one character. In each position, it does not detect one pair of
 * swapped adjacent characters: 1 of 45 (MOD 11,10), 1 of 325 (MOD 27,26), 1 of 630 (MOD 37,36). It
 * does not detect 9.3 %, 2.5 % and 1.9 % of the swaps of two characters with one between them.
 *
 * <p><b>Two check characters.</b> The standard requires a remainder of 1, which two pairs of check
 * characters satisfy for some payloads; for MOD 97-10 these are 00 and 97, 01 and 98, 02 and 99.
 * The short procedure of the standard for MOD 97-10 (append 00, divide by 97, subtract the
 * remainder from 98) selects 02 to 98, as in every IBAN. This class computes M + 1 minus the
 * remainder in the other two systems too, and accepts no other pair. Programs that reduce the
 * result modulo M write 00 or 01 (AA or AB for MOD 661-26). Such texts are not valid here; the
 * valid pairs are 97 or 98 for MOD 97-10, ZL or ZM for MOD 661-26, ZB or ZC for MOD 1271-36.
 *
 * <p><b>Responsibility of the caller.</b> This class does not convert letters to digits for MOD
 * 97-10, as IBANs and legal entity identifiers require, and does not skip spaces or hyphens.
 */
public enum Iso7064 implements CheckDigits {
  /**
   * The system MOD 11-2 for digits, with one check character, 0 to 9 or X: {@code 7} for {@code
   * 000000021825009}. Used in ORCID iDs and ISNI.
   */
  MOD_11_2(pure("MOD 11-2", 11, 2, NUMERIC, "X", 1)),

  /**
   * The system MOD 37-2 for digits and letters, with one check character, 0 to 9, A to Z or *:
   * {@code H} for {@code G123498654321}. Used in the ISBT 128 numbers of blood donations.
   */
  MOD_37_2(pure("MOD 37-2", 37, 2, ALPHANUMERIC, "*", 1)),

  /**
   * The system MOD 97-10 for digits, with two check digits, 02 to 98: {@code 11} for {@code
   * 99123456}. Used in IBANs and legal entity identifiers, after their letters are converted to
   * digits.
   */
  MOD_97_10(pure("MOD 97-10", 97, 10, NUMERIC, "", 2)),

  /**
   * The system MOD 661-26 for letters, with two check letters, AC to ZM: {@code TC} for {@code
   * ISOHJ}.
   */
  MOD_661_26(pure("MOD 661-26", 661, 26, ALPHABETIC, "", 2)),

  /**
   * The system MOD 1271-36 for digits and letters, with two check characters, 02 to ZC: {@code 3W}
   * for {@code ISO79}.
   */
  MOD_1271_36(pure("MOD 1271-36", 1271, 36, ALPHANUMERIC, "", 2)),

  /**
   * The system MOD 11,10 for digits, with one check digit: {@code 5} for {@code 0794}. Used in the
   * German tax and VAT identification numbers and the Croatian OIB.
   */
  MOD_11_10(hybrid("MOD 11,10", 10, NUMERIC)),

  /** The system MOD 27,26 for letters, with one check letter: {@code I} for {@code AEIOU}. */
  MOD_27_26(hybrid("MOD 27,26", 26, ALPHABETIC)),

  /**
   * The system MOD 37,36 for digits and letters, with one check character, 0 to 9 or A to Z: {@code
   * M} for {@code A12425GABC1234002}. Used in GRid and ISAN.
   */
  MOD_37_36(hybrid("MOD 37,36", 36, ALPHANUMERIC));

  @SuppressWarnings("ImmutableEnumChecker") // the algorithm has final fields only
  private final CheckDigitAlgorithm scheme;

  Iso7064(CheckDigitAlgorithm scheme) {
    this.scheme = scheme;
  }

  @Override
  public String alphabet() {
    return scheme.alphabet();
  }

  @Override
  public int length() {
    return scheme.length();
  }

  @Override
  public String compute(CharSequence payload) {
    return scheme.compute(payload);
  }

  @Override
  public boolean isValid(@Nullable CharSequence text) {
    return scheme.isValid(text);
  }

  /** Returns the full designation, such as {@code ISO/IEC 7064, MOD 97-10}. */
  @Override
  public String toString() {
    return "ISO/IEC 7064, " + scheme.name();
  }
}
