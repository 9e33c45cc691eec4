package io.github.openmidid.internal;

import org.jspecify.annotations.NullMarked;

/**
 * The number that distinguishes several devices of one type within an organization: the 2 of CT2.
 * Source: FAQ on medical imaging of the FPS Health, question 3, which states no upper limit; four
 * digits are our bound, the same in file names, reports and texts.
 */
@NullMarked
public final class SequenceNumber {
  /** The largest number, inclusive; the smallest is 1. */
  public static final int MAX = 9999;

  /** The digits of {@link #MAX}. */
  public static final int MAX_DIGITS = 4;

  private SequenceNumber() {}

  /** Whether a text is a number from 1 to {@link #MAX} in ASCII digits, without leading zeros. */
  public static boolean isValid(String text) {
    return text.length() <= MAX_DIGITS && text.matches("[1-9][0-9]*");
  }
}
