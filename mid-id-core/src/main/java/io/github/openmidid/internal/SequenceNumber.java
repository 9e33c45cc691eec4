package io.github.openmidid.internal;

import org.jspecify.annotations.NullMarked;

/**
 * The number that distinguishes several devices of one type within an organization: the 2 of CT2.
 * Source: FAQ on medical imaging of the FPS Health, question 3, which does not state a maximum;
 * this library accepts four digits in file names, reports and texts.
 */
@NullMarked
public final class SequenceNumber {
  /** The largest number, inclusive; the smallest is 1. */
  public static final int MAX = 9999;

  /** The number of digits of {@link #MAX}. */
  public static final int MAX_DIGITS = 4;

  private SequenceNumber() {}

  /**
   * Returns whether a text is a number from 1 to {@link #MAX} in ASCII digits, without leading
   * zeros.
   */
  public static boolean isValid(String text) {
    return text.length() <= MAX_DIGITS && text.matches("[1-9][0-9]*");
  }
}
