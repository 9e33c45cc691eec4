package io.github.openmidid.checkdigit;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A slow, independent implementation of the standard: it tries every check character and keeps
 * those for which the complete text satisfies the definition.
 */
final class CheckDigitOracle {
  private CheckDigitOracle() {}

  /** Returns the values of the check characters for which the remainder in MOD M-r is 1. */
  static List<Integer> pure(String characters, int modulus, int radix, int length, String payload) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < payload.length(); i++) {
      number = number.multiply(BigInteger.valueOf(radix));
      number = number.add(BigInteger.valueOf(characters.indexOf(payload.charAt(i))));
    }
    BigInteger shifted = number.multiply(BigInteger.valueOf(radix).pow(length));
    BigInteger m = BigInteger.valueOf(modulus);
    return IntStream.range(0, (int) Math.pow(characters.length(), length))
        .filter(check -> shifted.add(BigInteger.valueOf(check)).mod(m).equals(BigInteger.ONE))
        .boxed()
        .toList();
  }

  /**
   * Returns the values for MOD M+1,M: P₁ = M; Sⱼ = (Pⱼ mod M+1) + aⱼ; Pⱼ₊₁ = 2 (Sⱼ mod M, or M); Sₙ
   * mod M = 1.
   */
  static List<Integer> hybrid(String characters, String payload) {
    int modulus = characters.length();
    int p = modulus;
    for (int i = 0; i < payload.length(); i++) {
      int s = p % (modulus + 1) + characters.indexOf(payload.charAt(i));
      p = 2 * (s % modulus == 0 ? modulus : s % modulus);
    }
    int last = p % (modulus + 1);
    return IntStream.range(0, modulus)
        .filter(check -> (last + check) % modulus == 1)
        .boxed()
        .toList();
  }

  /** Computes the check characters; two check characters have a value of 2 to M + 1. */
  static String compute(CheckDigits system, String payload) {
    String characters = CheckDigitSystemSource.checkCharacters(system);
    return switch (system.name()) {
      case "MOD_11_2" -> written(characters, 1, pure(characters, 11, 2, 1, payload));
      case "MOD_37_2" -> written(characters, 1, pure(characters, 37, 2, 1, payload));
      case "MOD_97_10" -> strict(characters, 97, payload);
      case "MOD_661_26" -> strict(characters, 661, payload);
      case "MOD_1271_36" -> strict(characters, 1271, payload);
      case "MOD_97_COMPLEMENT" -> complement(payload);
      default -> written(characters, 1, hybrid(characters, payload));
    };
  }

  private static String strict(String characters, int modulus, String payload) {
    List<Integer> values =
        pure(characters, modulus, characters.length(), 2, payload).stream()
            .filter(value -> value >= 2 && value <= modulus + 1)
            .toList();
    return written(characters, 2, values);
  }

  private static String complement(String payload) {
    int remainder = new BigInteger(payload).mod(BigInteger.valueOf(97)).intValue();
    return written("0123456789", 2, List.of(97 - remainder));
  }

  private static String written(String characters, int length, List<Integer> values) {
    if (values.size() != 1) {
      throw new AssertionError("not one but " + values);
    }
    int value = values.get(0);
    String last = characters.substring(value % characters.length()).substring(0, 1);
    return length == 1 ? last : characters.charAt(value / characters.length()) + last;
  }
}
