package io.github.openmidid.checkdigit;

import org.jspecify.annotations.Nullable;

/** A recursion over the characters of a text: what all implementations have in common. */
final class Scheme implements CheckDigits {
  private final String name;
  private final Recursion recursion;
  private final Alphabet alphabet;
  private final String checkCharacters;
  private final int length;

  /**
   * @param supplementary the check characters beyond those of the alphabet, in most systems none
   * @param length how many check characters there are
   */
  Scheme(String name, Recursion recursion, Alphabet alphabet, String supplementary, int length) {
    this.name = name;
    this.recursion = recursion;
    this.alphabet = alphabet;
    this.checkCharacters = alphabet.characters() + supplementary;
    this.length = length;
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
    if (text == null || text.length() <= length) {
      return false;
    }
    int end = text.length() - length;
    int check = check(text, end);
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
      state = recursion.next(state, value);
    }
    return recursion.check(state);
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
    for (int i = text.length() - 1; i >= end; i--) {
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
