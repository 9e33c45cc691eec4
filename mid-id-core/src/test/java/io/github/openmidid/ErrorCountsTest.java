package io.github.openmidid;

import static io.github.openmidid.DigitErrorSource.forEachTwoPlaces;
import static io.github.openmidid.DigitErrorSource.forEachWrongDigit;
import static io.github.openmidid.DigitErrorSource.isMultiple;
import static io.github.openmidid.DigitErrorSource.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Counts the errors of each kind that the check digits of the provisional format do not detect,
 * over all 10^8 serials. The counts are exact, by a reduction.
 *
 * <p>The ten digits, serial number and check digits, form a number n. The check digits are right if
 * and only if n modulo 97 is 1 and the last two digits are 02 to 98. An error that replaces digit a
 * by b at the place of 10^k adds (b − a)·10^k to n; several errors add up. An error is therefore
 * undetected if and only if its sum is a multiple of 97 and the last two digits are still 02 to 98.
 * The sum depends on digits and places only, not on the serial. If it is never a multiple of 97,
 * the error is detected for every serial; otherwise the number of serials with these digits is
 * sufficient. {@link ErrorReductionTest} compares the reduction with {@link MidId#isValid}.
 */
class ErrorCountsTest {
  private static final long SERIALS = 100_000_000;

  private int tried;
  private int missed;

  private void error(int added) {
    tried++;
    missed += isMultiple(added) ? 1 : 0;
  }

  /** Covers 9 wrong digits at each of 10 places: 0 of 9,000,000,000 errors are undetected. */
  @Test
  void detectsEveryWrongDigit() {
    for (int place = 0; place < DigitErrorSource.PLACES; place++) {
      int weight = weight(place);
      forEachWrongDigit((right, wrong) -> error((wrong - right) * weight));
    }
    assertThat(tried).isEqualTo(10 * 90);
    assertThat(missed).isZero();
  }

  /** Covers all 45 pairs of places, 9 of which are adjacent. */
  @Test
  void detectsEverySwapOfTwoDigits() {
    forEachTwoPlaces(
        (first, second) ->
            forEachWrongDigit(
                (one, other) -> error((other - one) * (weight(first) - weight(second)))));
    assertThat(tried).isEqualTo(45 * 90);
    assertThat(missed).isZero();
  }

  /** Covers twin errors such as 33 for 77, and jump twins such as 3-3 for 7-7. */
  @Test
  void detectsEveryTwinError() {
    forEachTwoPlaces(
        (first, second) ->
            forEachWrongDigit(
                (one, other) -> error((other - one) * (weight(first) + weight(second)))));
    assertThat(tried).isEqualTo(45 * 90);
    assertThat(missed).isZero();
  }

  /**
   * Covers phonetic errors, a0 for 1a or 1a for a0 with a from 2 to 9, whose sums differ in the
   * sign only.
   */
  @Test
  void detectsEveryPhoneticError() {
    for (int place = 0; place + 1 < DigitErrorSource.PLACES; place++) {
      for (int a = 2; a <= 9; a++) {
        error((a - 1) * weight(place) - a * weight(place + 1));
      }
    }
    assertThat(tried).isEqualTo(9 * 8);
    assertThat(missed).isZero();
  }

  @Test
  void everySerialIsCountedOnceAtEveryPlace() {
    for (int place = 0; place < DigitErrorSource.SERIAL_PLACES; place++) {
      for (int digit = 0; digit < 10; digit++) {
        assertThat(Arrays.stream(DigitErrorSource.serialsWith(place, digit)).sum())
            .isEqualTo(SERIALS / 10);
      }
    }
  }

  /** Expects 2,727,835,064 undetected errors of 364,500,000,000: 99.25 % are detected. */
  @Test
  void detects99PercentOfTwoWrongDigits() {
    long[] count = new long[1];
    forEachTwoPlaces((first, second) -> count[0] += missedAt(first, second));
    assertThat(count[0]).isEqualTo(2_727_835_064L);
    assertThat(1 - (double) count[0] / (45 * 81 * SERIALS)).isCloseTo(0.9925, offset(0.00005));
  }

  private static long missedAt(int first, int second) {
    if (second < DigitErrorSource.SERIAL_PLACES) {
      return missedInSerials(first, second) * (SERIALS / 100);
    }
    // Two wrong check digits add less than 97, or are outside 02 to 98.
    return first < DigitErrorSource.SERIAL_PLACES ? missedWithCheckDigit(first, second) : 0;
  }

  /**
   * Counts undetected errors in two digits of the serial; each pair of digits occurs in 1 % of the
   * serials.
   */
  private static long missedInSerials(int first, int second) {
    long[] count = new long[1];
    forEachWrongDigit(
        (a, b) ->
            forEachWrongDigit(
                (c, d) -> {
                  int added = (b - a) * weight(first) + (d - c) * weight(second);
                  count[0] += isMultiple(added) ? 1 : 0;
                }));
    return count[0];
  }

  private static long missedWithCheckDigit(int place, int checkPlace) {
    long[] count = new long[1];
    forEachWrongDigit(
        (right, wrong) -> {
          long[] serials = DigitErrorSource.serialsWith(place, right);
          int added = (wrong - right) * weight(place);
          for (int remainder = 0; remainder < DigitErrorSource.MODULUS; remainder++) {
            int check = 98 - remainder;
            count[0] += serials[remainder] * othersThatFit(check, checkPlace, added);
          }
        });
    return count[0];
  }

  /**
   * Returns the number of check digits that differ in one place and compensate for a wrong digit.
   */
  private static long othersThatFit(int check, int checkPlace, int added) {
    int weight = weight(checkPlace);
    int right = check / weight % 10;
    return IntStream.range(0, 10)
        .filter(wrong -> wrong != right)
        .map(wrong -> (wrong - right) * weight)
        .filter(change -> check + change >= 2 && check + change <= 98)
        .filter(change -> isMultiple(added + change))
        .count();
  }
}
