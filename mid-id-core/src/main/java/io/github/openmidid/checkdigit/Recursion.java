package io.github.openmidid.checkdigit;

/**
 * How check characters follow from a payload, one character after the other, in a state that stays
 * small however long the payload is.
 */
interface Recursion {

  /** The state after one more character; before the first it is 0. */
  int next(int state, int value);

  /** The check characters after the last character, read as one number. */
  int check(int state);
}
