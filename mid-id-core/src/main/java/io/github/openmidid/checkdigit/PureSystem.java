package io.github.openmidid.checkdigit;

/**
 * A pure system MOD M-r of ISO/IEC 7064: the text, read as a number with the radix r, leaves 1 when
 * divided by M.
 */
final class PureSystem implements Recursion {
  private final int modulus;
  private final int radix;
  private final int length;

  /**
   * @param length how many check characters follow the payload
   */
  PureSystem(int modulus, int radix, int length) {
    this.modulus = modulus;
    this.radix = radix;
    this.length = length;
  }

  @Override
  public int next(int state, int value) {
    return (state * radix + value) % modulus;
  }

  /**
   * M + 1 less what the payload leaves once room is made for the check characters: 2 to M + 1. Two
   * check characters have room for that; a single one has M values, so it is written modulo M.
   */
  @Override
  public int check(int state) {
    int shifted = state;
    for (int i = 0; i < length; i++) {
      shifted = next(shifted, 0);
    }
    return modulus + 1 - shifted;
  }
}
