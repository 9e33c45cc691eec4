package io.github.openmidid.checkdigit;

/**
 * An alphabet of ASCII digits followed by upper-case ASCII letters. The value of a character is its
 * position in the alphabet, from 0.
 */
final class Alphabet {
  static final Alphabet NUMERIC = new Alphabet(10, 0);
  static final Alphabet ALPHABETIC = new Alphabet(0, 26);
  static final Alphabet ALPHANUMERIC = new Alphabet(10, 26);

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final int digits;
  private final int letters;

  private Alphabet(int digits, int letters) {
    this.digits = digits;
    this.letters = letters;
  }

  /** Returns the value of a character, or −1 if it is not in this alphabet. */
  int valueOf(char c) {
    if (c >= '0' && c < '0' + digits) {
      return c - '0';
    }
    if (c >= 'A' && c < 'A' + letters) {
      return digits + c - 'A';
    }
    return -1;
  }

  String characters() {
    return DIGITS.substring(0, digits).concat(LETTERS.substring(0, letters));
  }
}
