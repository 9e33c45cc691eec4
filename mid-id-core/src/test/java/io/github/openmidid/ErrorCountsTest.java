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
 * How many errors of each kind the check digits of the provisional format let pass, over all 10^8
 * serials: exact counts, by a reduction.
 *
 * <p>The ten digits, serial and check digits, are a number n. Check digits are right if and only if
 * n leaves 1 when divided by 97 and its last two digits are 02 to 98. An error that writes digit b
 * for a at the place of 10^k adds (b − a)·10^k to n, and several wrong digits add up. So an error
 * in a right text gives another right one if and only if what it adds is a multiple of 97 and the
 * last two digits are still 02 to 98. What it adds depends on digits and places alone, never on the
 * serial. Where it is never a multiple of 97, no error is missed for any serial; elsewhere it is
 * enough to know how many serials have which digits. {@link ErrorReductionTest} holds the reduction
 * against {@link MidId#isValid}.
 */
class ErrorCountsTest {
  private static final long SERIALS = 100_000_000;

  private int tried;
  private int missed;

  private void error(int added) {
    tried++;
    missed += isMultiple(added) ? 1 : 0;
  }

  /** 9 wrong digits at each of 10 places: 0 of 9,000,000,000 errors are missed. */
  @Test
  void noWrongDigitIsMissed() {
    for (int place = 0; place < DigitErrorSource.PLACES; place++) {
      int weight = weight(place);
      forEachWrongDigit((right, wrong) -> error((wrong - right) * weight));
    }
    assertThat(tried).isEqualTo(10 * 90);
    assertThat(missed).isZero();
  }

  /** Neighbours are 9 of the 45 pairs of places. */
  @Test
  void noSwapOfTwoDigitsIsMissedNeighboursOrNot() {
    forEachTwoPlaces(
        (first, second) ->
            forEachWrongDigit(
                (one, other) -> error((other - one) * (weight(first) - weight(second)))));
    assertThat(tried).isEqualTo(45 * 90);
    assertThat(missed).isZero();
  }

  /** 33 for 77, and 3-3 for 7-7 with anything between. */
  @Test
  void noTwoEqualDigitsThatTurnIntoTwoOthersAreMissed() {
    forEachTwoPlaces(
        (first, second) ->
            forEachWrongDigit(
                (one, other) -> error((other - one) * (weight(first) + weight(second)))));
    assertThat(tried).isEqualTo(45 * 90);
    assertThat(missed).isZero();
  }

  /** a0 for 1a or 1a for a0, with a from 2 to 9; what they add differs in the sign only. */
  @Test
  void noSixtyForSixteenIsMissed() {
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

  /** 2,727,835,064 of 364,500,000,000 are missed: 99.25 % are caught. */
  @Test
  void threeOfFourHundredTimesTwoWrongDigitsAreMissed() {
    long[] count = new long[1];
    forEachTwoPlaces((first, second) -> count[0] += missedAt(first, second));
    assertThat(count[0]).isEqualTo(2_727_835_064L);
    assertThat(1 - (double) count[0] / (45 * 81 * SERIALS)).isCloseTo(0.9925, offset(0.00005));
  }

  private static long missedAt(int first, int second) {
    if (second < DigitErrorSource.SERIAL_PLACES) {
      return missedInSerials(first, second) * (SERIALS / 100);
    }
    // Two wrong check digits add less than 97, or lead out of 02 to 98.
    return first < DigitErrorSource.SERIAL_PLACES ? missedWithCheckDigit(first, second) : 0;
  }

  /** Each two digits stand at two places of one in a hundred serials. */
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

  /** How many check digits that differ in one place make up for what a wrong digit has added. */
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
