package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applies every error of one kind to every valid text with a payload of three or four characters,
 * check characters included. The counts are the undetected errors, by the place of the first wrong
 * character.
 */
@Tag("exhaustive")
class ErrorDetectionTest {

  @ParameterizedTest
  @MethodSource("io.github.openmidid.checkdigit.CheckDigitSystemSource#all")
  void everySubstitutionOfOneCharacterIsDetected(CheckDigits system) {
    String characters = CheckDigitSystemSource.checkCharacters(system);
    int[] tried = new int[1];
    forEachValidText(
        system,
        3,
        text -> {
          for (int place = 0; place < text.length(); place++) {
            char right = text.charAt(place);
            for (int i = 0; i < characters.length(); i++) {
              text.setCharAt(place, characters.charAt(i));
              if (characters.charAt(i) != right) {
                tried[0]++;
                if (system.isValid(text)) {
                  throw new AssertionError(text + " for " + right + " at " + place);
                }
              }
            }
            text.setCharAt(place, right);
          }
        });
    int texts = (int) Math.pow(CheckDigitSystemSource.alphabet(system).length(), 3);
    assertThat(tried[0])
        .isEqualTo(texts * (3 + CheckDigitSystemSource.length(system)) * (characters.length() - 1));
  }

  @ParameterizedTest
  @MethodSource("io.github.openmidid.checkdigit.CheckDigitSystemSource#pure")
  void pureSystemsDetectEverySwap(CheckDigits system) {
    assertThat(missedSwaps(system, 3, 1)).containsOnly(0);
    assertThat(missedSwaps(system, 3, 2)).containsOnly(0);
  }

  /**
   * Expects one undetected pair of M(M−1)/2 in each place, so 2 of M(M−1) swaps, for each of the
   * other characters.
   */
  @ParameterizedTest
  @MethodSource("io.github.openmidid.checkdigit.CheckDigitSystemSource#hybrid")
  void hybridSystemsMissOneAdjacentPairInEachPlace(CheckDigits system) {
    int missed = 2 * CheckDigitSystemSource.alphabet(system).length();
    assertThat(missedSwaps(system, 3, 1)).containsExactly(missed, missed, missed);
  }

  /** Tests place 1 only: the characters before a place produce every state equally often. */
  @ParameterizedTest
  @CsvSource({"MOD_11_10, 840, 0.0933", "MOD_27_26, 10920, 0.0249", "MOD_37_36, 31032, 0.0190"})
  void hybridSystemsMissSomeSwapsAcrossOneCharacter(String name, int missed, double share) {
    CheckDigits system = CheckDigitSystemSource.named(name);
    int m = CheckDigitSystemSource.alphabet(system).length();
    assertThat(missedSwaps(system, 4, 2)[1]).isEqualTo(missed);
    assertThat(missed / ((m - 1) * Math.pow(m, 3))).isCloseTo(share, offset(0.00005));
  }

  /**
   * Expects undetected swaps, because the last two digits of the payload have the same weights as
   * the check digits: 10 and 1.
   */
  @Test
  void theComplementMissesSwapsOfTheLastDigitsWithTheCheckDigits() {
    CheckDigits system = Mod97Complement.INSTANCE;
    assertThat(missedSwaps(system, 4, 1)).containsOnly(0);
    assertThat(missedSwaps(system, 4, 2)).containsExactly(0, 0, 8724, 8750);
  }

  private static int[] missedSwaps(CheckDigits system, int payloadLength, int distance) {
    int[] missed = new int[payloadLength + CheckDigitSystemSource.length(system) - distance];
    forEachValidText(
        system,
        payloadLength,
        text -> {
          for (int place = 0; place < missed.length; place++) {
            boolean different = text.charAt(place) != text.charAt(place + distance);
            swap(text, place, place + distance);
            missed[place] += different && system.isValid(text) ? 1 : 0;
            swap(text, place, place + distance);
          }
        });
    return missed;
  }

  private static void swap(StringBuilder text, int one, int other) {
    char c = text.charAt(one);
    text.setCharAt(one, text.charAt(other));
    text.setCharAt(other, c);
  }

  private static void forEachValidText(
      CheckDigits system, int payloadLength, Consumer<StringBuilder> action) {
    CheckDigitSystemSource.forEachText(
        CheckDigitSystemSource.alphabet(system),
        payloadLength,
        payload -> action.accept(new StringBuilder(payload).append(system.compute(payload))));
  }
}
