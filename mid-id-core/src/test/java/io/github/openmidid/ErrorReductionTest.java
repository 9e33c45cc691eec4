package io.github.openmidid;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the reduction of {@link ErrorCountsTest} with the library, by brute force. */
@Tag("exhaustive")
class ErrorReductionTest {
  private static final int FIRST_DIGIT = 3;

  /**
   * The step through all serials, chosen so that every digit meets every remainder at every place.
   */
  private static final int STEP = 49_999;

  @Test
  void reductionMatchesTheLibrary() {
    for (int serial = 1; serial < 100_000_000; serial += STEP) {
      StringBuilder text = new StringBuilder("MID");
      text.append(MidId.ofSerial(serial).toString().replaceAll("[^0-9]", ""));
      DigitErrorSource.forEachTwoPlaces((first, second) -> tryAllDigits(text, first, second));
    }
  }

  /** Tries every digit at two places, which includes single and double errors, swaps and twins. */
  private static void tryAllDigits(StringBuilder text, int first, int second) {
    int one = digit(text, first);
    int other = digit(text, second);
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        setDigit(text, first, a);
        setDigit(text, second, b);
        int added =
            (a - one) * DigitErrorSource.weight(first)
                + (b - other) * DigitErrorSource.weight(second);
        if (MidId.isValid(text) != (DigitErrorSource.isMultiple(added) && isStrict(text))) {
          throw new AssertionError(text);
        }
      }
    }
    setDigit(text, first, one);
    setDigit(text, second, other);
  }

  private static boolean isStrict(CharSequence text) {
    int serial = Integer.parseInt(text, FIRST_DIGIT, FIRST_DIGIT + 8, 10);
    int check = Integer.parseInt(text, FIRST_DIGIT + 8, FIRST_DIGIT + 10, 10);
    return serial != 0 && check >= 2 && check <= 98;
  }

  private static int digit(CharSequence text, int place) {
    return text.charAt(FIRST_DIGIT + place) - '0';
  }

  private static void setDigit(StringBuilder text, int place, int digit) {
    text.setCharAt(FIRST_DIGIT + place, (char) ('0' + digit));
  }
}
