package io.github.openmidid.checkdigit;

import static io.github.openmidid.checkdigit.Alphabet.ALPHABETIC;
import static io.github.openmidid.checkdigit.Alphabet.ALPHANUMERIC;
import static io.github.openmidid.checkdigit.Alphabet.NUMERIC;
import static io.github.openmidid.checkdigit.CheckDigitAlgorithm.hybrid;
import static io.github.openmidid.checkdigit.CheckDigitAlgorithm.pure;

import org.jspecify.annotations.Nullable;

/**
 * The check character systems of ISO/IEC 7064:2003, <i>Information technology — Security techniques
 * — Check character systems</i>. Each constant shows a payload and its check characters.
 *
 * <p>In a <b>pure</b> system MOD M-r, the whole text read as a number with the radix r leaves 1
 * when divided by M. It detects every substitution of one character, every swap of two neighbours
 * and every swap of two characters with one between them. Where there is only one check character,
 * it may be one that no payload has, {@code X} or {@code *}: accepted in the last place, and
 * nowhere else.
 *
 * <p>A <b>hybrid</b> system MOD M+1,M has one check character, of the payload's own alphabet. It
 * detects every substitution of one character. Of the swaps of two neighbours it misses one pair in
 * each place: 1 of 45 (MOD 11,10), of 325 (MOD 27,26), of 630 (MOD 37,36). Of the swaps across one
 * character it misses 9.3 %, 2.5 % and 1.9 %.
 *
 * <p><b>Two check characters.</b> The standard wants a remainder of 1, and some payloads have two
 * pairs that give it; with MOD 97-10 these are 00 and 97, 01 and 98, 02 and 99. The short procedure
 * of the standard for MOD 97-10 (append 00, divide by 97, subtract the remainder from 98) chooses
 * 02 to 98, as every IBAN does. This class computes M + 1 less the remainder in the other two
 * systems as well, and accepts nothing else. Some programs reduce it modulo M and write 00 or 01
 * (with MOD 661-26, AA or AB); that is not valid here, where it is 97 or 98 with MOD 97-10, ZL or
 * ZM with MOD 661-26, ZB or ZC with MOD 1271-36.
 *
 * <p><b>Left to the caller.</b> Letters are not turned into digits for MOD 97-10, as an IBAN or a
 * legal entity identifier asks for, and no space or hyphen is skipped.
 */
public enum Iso7064 implements CheckDigits {
  /**
   * Digits; one check character, 0 to 9 or X: {@code 000000021825009}, {@code 7}. In ORCID iDs and
   * ISNI.
   */
  MOD_11_2(pure("MOD 11-2", 11, 2, NUMERIC, "X", 1)),

  /**
   * Digits and letters; one check character, 0 to 9, A to Z or *: {@code G123498654321}, {@code H}.
   * In the ISBT 128 numbers of blood donations.
   */
  MOD_37_2(pure("MOD 37-2", 37, 2, ALPHANUMERIC, "*", 1)),

  /**
   * Digits; two check digits, 02 to 98: {@code 99123456}, {@code 11}. In IBANs and legal entity
   * identifiers, once their letters are turned into digits.
   */
  MOD_97_10(pure("MOD 97-10", 97, 10, NUMERIC, "", 2)),

  /** Letters; two check letters, AC to ZM: {@code ISOHJ}, {@code TC}. */
  MOD_661_26(pure("MOD 661-26", 661, 26, ALPHABETIC, "", 2)),

  /** Digits and letters; two check characters, 02 to ZC: {@code ISO79}, {@code 3W}. */
  MOD_1271_36(pure("MOD 1271-36", 1271, 36, ALPHANUMERIC, "", 2)),

  /**
   * Digits; one check digit: {@code 0794}, {@code 5}. In the German tax and VAT identification
   * numbers and the Croatian OIB.
   */
  MOD_11_10(hybrid("MOD 11,10", 10, NUMERIC)),

  /** Letters; one check letter: {@code AEIOU}, {@code I}. */
  MOD_27_26(hybrid("MOD 27,26", 26, ALPHABETIC)),

  /**
   * Digits and letters; one check character, 0 to 9 or A to Z: {@code A12425GABC1234002}, {@code
   * M}. In GRid and ISAN.
   */
  MOD_37_36(hybrid("MOD 37,36", 36, ALPHANUMERIC));

  @SuppressWarnings("ImmutableEnumChecker") // a scheme has final fields only
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

  /** The designation in full, such as {@code ISO/IEC 7064, MOD 97-10}. */
  @Override
  public String toString() {
    return "ISO/IEC 7064, " + scheme.name();
  }
}
