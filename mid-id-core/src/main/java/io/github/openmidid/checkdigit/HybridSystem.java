package io.github.openmidid.checkdigit;

/**
 * A hybrid system MOD M+1,M of ISO/IEC 7064: sums are taken modulo M with M in the place of 0,
 * their doubles modulo M + 1. The standard starts from M, which modulo M is the 0 that every
 * recursion starts from.
 */
final class HybridSystem implements Recursion {
  private final int modulus;

  HybridSystem(int modulus) {
    this.modulus = modulus;
  }

  @Override
  public int next(int state, int value) {
    int sum = (state + value) % modulus;
    return (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
  }

  /** What brings the state to 1 modulo M. */
  @Override
  public int check(int state) {
    return (modulus + 1 - state) % modulus;
  }
}
