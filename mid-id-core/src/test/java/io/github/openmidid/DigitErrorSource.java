package io.github.openmidid;

/**
 * A source of the effects of wrong digits on the ten-digit number of an identifier, serial number
 * and check digits together.
 */
final class DigitErrorSource {
  static final int PLACES = 10;
  static final int SERIAL_PLACES = 8;
  static final int MODULUS = 97;

  /** The weight of a digit at each place, from the left, modulo 97. */
  private static final int[] WEIGHTS = weights();

  private DigitErrorSource() {}

  private static int[] weights() {
    int[] weights = new int[PLACES];
    for (int place = PLACES - 1, weight = 1; place >= 0; place--) {
      weights[place] = weight;
      weight = weight * 10 % MODULUS;
    }
    return weights;
  }

  static int weight(int place) {
    return WEIGHTS[place];
  }

  static boolean isMultiple(int added) {
    return added % MODULUS == 0;
  }

  interface DigitPair {
    void accept(int right, int wrong);
  }

  static void forEachWrongDigit(DigitPair action) {
    for (int right = 0; right < 10; right++) {
      for (int wrong = 0; wrong < 10; wrong++) {
        if (wrong != right) {
          action.accept(right, wrong);
        }
      }
    }
  }

  interface PlacePair {
    void accept(int first, int second);
  }

  static void forEachTwoPlaces(PlacePair action) {
    for (int first = 0; first < PLACES; first++) {
      for (int second = first + 1; second < PLACES; second++) {
        action.accept(first, second);
      }
    }
  }

  /**
   * Returns the number of the 10^8 serials with a digit at a place, by the remainder of their
   * number × 100.
   */
  static long[] serialsWith(int place, int digit) {
    long[] counts = new long[MODULUS];
    counts[digit * WEIGHTS[place] % MODULUS] = 1;
    for (int other = 0; other < SERIAL_PLACES; other++) {
      counts = other == place ? counts : withAnyDigitAt(other, counts);
    }
    return counts;
  }

  private static long[] withAnyDigitAt(int place, long[] counts) {
    long[] more = new long[MODULUS];
    for (int remainder = 0; remainder < MODULUS; remainder++) {
      for (int digit = 0; digit < 10; digit++) {
        more[(remainder + digit * WEIGHTS[place]) % MODULUS] += counts[remainder];
      }
    }
    return more;
  }
}
