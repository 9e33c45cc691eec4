package io.github.openmidid;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What must hold of the data of a format. */
final class FormatRules {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private FormatRules() {}

  static void check(
      String name,
      Status status,
      String prefix,
      String alphabet,
      List<Integer> groups,
      Optional<CheckDigits> checkDigits,
      Optional<SerialRange> testRange) {
    require(name, !name.isBlank(), "has no name");
    if (status == Status.OPAQUE) {
      require(name, (prefix + alphabet).isEmpty() && groups.isEmpty(), "is opaque and has parts");
      require(
          name, checkDigits.isEmpty() && testRange.isEmpty(), "is opaque and has serial numbers");
      return;
    }
    int length = length(groups);
    require(name, checkDigits.isPresent(), "has no check digits");
    CheckDigits check = checkDigits.orElseThrow();
    int payload = length - check.length();
    require(
        name, Characters.isWithin(prefix, LETTERS), "has a prefix that is not of capital letters");
    require(
        name,
        isAlphabet(alphabet),
        "has an alphabet that is not of different digits and capital letters");
    require(
        name,
        Characters.isWithin(alphabet, check.alphabet()),
        "has an alphabet that its check digits do not cover");
    require(name, isPositive(groups), "has an empty group");
    require(name, payload > 0, "has no room for a serial number");
    require(
        name, prefix.length() + length + groups.size() <= FormatScanner.MAX_LENGTH, "is too long");
    require(
        name,
        lastSerial(alphabet, payload).bitLength() < Long.SIZE,
        "has serial numbers that no long can hold");
  }

  /** The last serial number that can be written. */
  private static BigInteger lastSerial(String alphabet, int payload) {
    return BigInteger.valueOf(alphabet.length()).pow(payload).subtract(BigInteger.ONE);
  }

  private static boolean isAlphabet(String alphabet) {
    for (int i = 0; i < alphabet.length(); i++) {
      if (alphabet.indexOf(alphabet.charAt(i)) != i) {
        return false;
      }
    }
    return alphabet.length() > 1 && Characters.isWithin(alphabet, "0123456789" + LETTERS);
  }

  private static boolean isPositive(List<Integer> groups) {
    for (int group : groups) {
      if (group <= 0) {
        return false;
      }
    }
    return true;
  }

  /** How many characters all groups have. */
  static int length(List<Integer> groups) {
    int length = 0;
    for (int group : groups) {
      length += group;
    }
    return length;
  }

  /** An example that is not one would be copied by everybody. */
  static MidIdFormat checkExample(MidIdFormat format) {
    FormatScanner scanner = FormatScanner.of(format);
    long scanned = scanner.scan(format.example());
    boolean canonical =
        scanned >= 0 && scanner.canonical(format.example(), scanned).equals(format.example());
    require(format.name(), canonical, "has an example that is not of the format");
    return format;
  }

  private static void require(String name, boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("the format \"" + name + "\" " + otherwise);
    }
  }
}
