package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/**
 * The algorithm that all check digit systems share. It processes the payload one character at a
 * time and keeps a single integer as its state.
 */
final class CheckDigitAlgorithm implements CheckDigits {
  /** The value of {@code radix} for a hybrid system, which has none. */
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
   * Creates a pure system MOD M-r of ISO/IEC 7064: the text, as a number in radix r, has the
   * remainder 1 modulo M.
   *
   * @param supplementary check characters outside the alphabet; empty in most systems
   * @param length number of check characters
   */
  static CheckDigitAlgorithm pure(
      String name, int modulus, int radix, Alphabet alphabet, String supplementary, int length) {
    return new CheckDigitAlgorithm(
        name, modulus, radix, length, 1, alphabet, supplementary, length);
  }

  /**
   * Creates a hybrid system MOD M+1,M of ISO/IEC 7064: sums are reduced modulo M, with M in place
   * of 0, and their doubles modulo M + 1. The initial state is 0, which is equivalent to the M of
   * the standard.
   */
  static CheckDigitAlgorithm hybrid(String name, int modulus, Alphabet alphabet) {
    return new CheckDigitAlgorithm(name, modulus, HYBRID, 0, 1, alphabet, "", 1);
  }

  /**
   * Creates a system in which the payload, as a number, plus the check number is divisible by the
   * modulus.
   */
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

  /**
   * Returns the check characters as one number, or the bitwise complement of the index of the first
   * character that is not in the alphabet.
   */
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

  /** Returns the next state; the initial state is 0. */
  private int next(int state, int value) {
    if (radix != HYBRID) {
      return (state * radix + value) % modulus;
    }
    int sum = (state + value) % modulus;
    return (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
  }

  /**
   * Returns the check characters as one number, given the final state. The state is first shifted
   * by the number of check characters; the result is the modulus plus the required remainder minus
   * that state. Two check characters can represent M + 1; a single one has M values, so the result
   * is reduced modulo M.
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

  /**
   * Returns whether the text ends in the check characters. It compares characters instead of
   * remainders, because two numbers can have the same remainder and only one of them is valid.
   */
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
