package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * How check characters follow from a payload, one character after the other, in a state that stays
 * small however long the payload is: what all implementations have in common.
 */
final class CheckDigitAlgorithm implements CheckDigits {
  /** In the place of a radix: the hybrid systems have none. */
  private static final int HYBRID = 0;

  private final String name;
  private final int modulus;
  private final int radix;
  private final int room;
  private final int remainder;
  private final Alphabet alphabet;
  private final String checkCharacters;
  private final int length;

  private CheckDigitAlgorithm(
      String name,
      int modulus,
      int radix,
      int room,
      int remainder,
      Alphabet alphabet,
      String supplementary,
      int length) {
    this.name = name;
    this.modulus = modulus;
    this.radix = radix;
    this.room = room;
    this.remainder = remainder;
    this.alphabet = alphabet;
    this.checkCharacters = alphabet.characters().concat(supplementary);
    this.length = length;
  }

  /**
   * A pure system MOD M-r of ISO/IEC 7064: the text, read as a number with the radix r, leaves 1
   * when divided by M.
   *
   * @param supplementary the check characters beyond those of the alphabet, in most systems none
   * @param length how many check characters follow the payload
   */
  static CheckDigitAlgorithm pure(
      String name, int modulus, int radix, Alphabet alphabet, String supplementary, int length) {
    return new CheckDigitAlgorithm(
        name, modulus, radix, length, 1, alphabet, supplementary, length);
  }

  /**
   * A hybrid system MOD M+1,M of ISO/IEC 7064: sums are taken modulo M with M in the place of 0,
   * their doubles modulo M + 1. The standard starts from M, which modulo M is the 0 that every
   * recursion starts from.
   */
  static CheckDigitAlgorithm hybrid(String name, int modulus, Alphabet alphabet) {
    return new CheckDigitAlgorithm(name, modulus, HYBRID, 0, 1, alphabet, "", 1);
  }

  /** The payload, read as a number, and the check number together are divisible by the modulus. */
  static CheckDigitAlgorithm complement(String name, int modulus, Alphabet alphabet, int length) {
    return new CheckDigitAlgorithm(
        name, modulus, alphabet.characters().length(), 0, 0, alphabet, "", length);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String alphabet() {
    return alphabet.characters();
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public String compute(CharSequence payload) {
    if (payload.isEmpty()) {
      throw new IllegalArgumentException("the payload is empty");
    }
    int check = check(payload, payload.length());
    if (check < 0) {
      throw new IllegalArgumentException(
          "the character at index " + ~check + " is not one of " + alphabet());
    }
    return written(check);
  }

  @Override
  public boolean isValid(@Nullable CharSequence text) {
    if (text == null) {
      return false;
    }
    int end = text.length() - length;
    int check = end > 0 ? check(text, end) : -1;
    return check >= 0 && endsIn(check, text, end);
  }

  /** The check characters as one number, or the complement of the first foreign index. */
  private int check(CharSequence text, int end) {
    int state = 0;
    for (int i = 0; i < end; i++) {
      int value = alphabet.valueOf(text.charAt(i));
      if (value < 0) {
        return ~i;
      }
      state = next(state, value);
    }
    return check(state);
  }

  /** The state after one more character; before the first it is 0. */
  private int next(int state, int value) {
    if (radix != HYBRID) {
      return (state * radix + value) % modulus;
    }
    int sum = (state + value) % modulus;
    return (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
  }

  /**
   * The check characters after the last character, read as one number: M and the remainder, less
   * what the payload leaves once room is made for the check characters. Two check characters can
   * write M + 1; a single one has M values, so it is written modulo M.
   */
  private int check(int state) {
    int shifted = state;
    for (int i = 0; i < room; i++) {
      shifted = next(shifted, 0);
    }
    return modulus + remainder - shifted;
  }

  private String written(int check) {
    char[] characters = new char[length];
    int rest = check;
    for (int i = length - 1; i >= 0; i--) {
      characters[i] = last(rest);
      rest /= checkCharacters.length();
    }
    return new String(characters);
  }

  /** Compares as written, so that of two numbers with the same remainder only one is accepted. */
  private boolean endsIn(int check, CharSequence text, int end) {
    int rest = check;
    for (int i = end + length - 1; i >= end; i--) {
      if (text.charAt(i) != last(rest)) {
        return false;
      }
      rest /= checkCharacters.length();
    }
    return true;
  }

  private char last(int check) {
    return checkCharacters.charAt(check % checkCharacters.length());
  }

  @Override
  public String toString() {
    return name;
  }
}
