package io.github.openmidid;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.PlainTextCheck;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check of the consistency of a {@link MidIdFormat}. */
final class FormatCheck {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private FormatCheck() {}

  /**
   * Checks a format that has all its parts.
   *
   * @throws IllegalArgumentException if the parts are inconsistent; the message names the format
   *     and the part
   */
  static void check(MidIdFormat format) {
    String name = format.name();
    require(
        name,
        PlainTextCheck.isPlain(name),
        "has no name of visible characters with a letter or digit");
    require(
        name,
        PlainTextCheck.indexOfIllegal(format.source()) < 0,
        "has a source with control or invisible characters");
    if (format.status() == Status.OPAQUE) {
      checkOpaque(format);
    } else {
      checkSerials(format, checkGroups(format));
    }
    checkExample(format);
  }

  private static void checkOpaque(MidIdFormat format) {
    require(
        format.name(),
        format.prefix().isEmpty() && format.alphabet().isEmpty() && format.groups().isEmpty(),
        "is opaque but has a prefix, alphabet or groups");
    require(
        format.name(),
        format.checkDigits().isEmpty()
            && format.testRange().isEmpty()
            && format.reserved().isEmpty(),
        "is opaque but has check digits or serial ranges");
  }

  /**
   * Checks prefix, alphabet and groups, and returns the number of characters of a serial number.
   */
  private static int checkGroups(MidIdFormat format) {
    String name = format.name();
    String prefix = format.prefix();
    String alphabet = format.alphabet();
    require(name, format.checkDigits().isPresent(), "has no check digits");
    CheckDigits check = format.checkDigits().get();
    require(
        name,
        check.length() == 1 || check.length() == 2,
        "has check digits of a length other than 1 or 2");
    String checked = requirePresent(check.alphabet(), name, "check digits with an alphabet");
    require(
        name,
        Characters.isWithin(prefix, LETTERS),
        "has a prefix that does not consist of capital letters");
    require(
        name,
        isAlphabet(alphabet),
        "has an alphabet that does not consist of distinct digits and capital letters");
    require(
        name,
        Characters.isWithin(alphabet, checked),
        "has an alphabet that its check digits do not support");
    List<Integer> groups = format.groups();
    require(name, isPositive(groups), "has an empty group");
    require(
        name,
        sum(groups) + prefix.length() + groups.size() <= FormatScanner.MAX_LENGTH,
        "has groups and a prefix that are longer than " + FormatScanner.MAX_LENGTH);
    int payload = length(groups) - check.length();
    require(name, payload > 0, "has groups that leave no characters for a serial number");
    return payload;
  }

  private static void checkSerials(MidIdFormat format, int payload) {
    String name = format.name();
    BigInteger last =
        BigInteger.valueOf(format.alphabet().length()).pow(payload).subtract(BigInteger.ONE);
    require(name, last.bitLength() < Long.SIZE, "has serial numbers that do not fit in a long");
    for (SerialRange range : format.reserved()) {
      require(
          name,
          range.last() <= last.longValue(),
          "has a reserved range beyond its last serial number");
    }
    if (format.testRange().isPresent()) {
      SerialRange test = format.testRange().get();
      require(
          name, test.last() <= last.longValue(), "has a test range beyond its last serial number");
      for (SerialRange range : format.reserved()) {
        require(
            name,
            test.last() < range.first() || test.first() > range.last(),
            "has a test range that overlaps a reserved range");
      }
    }
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

  private static long sum(List<Integer> groups) {
    long sum = 0;
    for (int group : groups) {
      sum += group;
    }
    return sum;
  }

  /** Returns the total number of characters in all groups of a format that has been checked. */
  static int length(List<Integer> groups) {
    return (int) sum(groups);
  }

  /** Checks that the example is a valid identifier, because users copy it. */
  private static void checkExample(MidIdFormat format) {
    FormatScanner scanner = FormatScanner.Factory.of(format);
    String example = format.example();
    long scanned = scanner.scan(example);
    require(
        format.name(),
        scanned >= 0 && scanner.canonical(example, scanned).equals(example),
        "has an example that does not match the format");
    require(
        format.name(),
        format.testRange().isEmpty() || scanner.isTest(example),
        "has an example outside its test range");
  }

  /**
   * Returns a part that is not null.
   *
   * @throws IllegalArgumentException if the part is null
   */
  static <T> T requirePresent(@Nullable T part, @Nullable String name, String what) {
    if (part == null) {
      throw failure(name, "has no " + what);
    }
    return part;
  }

  /**
   * Returns an unmodifiable copy of a list.
   *
   * @throws IllegalArgumentException if the list or an element is null
   */
  static <T> List<T> copy(@Nullable List<T> part, @Nullable String name, String what) {
    for (T element : requirePresent(part, name, what)) {
      requirePresent(element, name, what);
    }
    return List.copyOf(part);
  }

  private static void require(String name, boolean condition, String otherwise) {
    if (!condition) {
      throw failure(name, otherwise);
    }
  }

  static IllegalArgumentException failure(@Nullable String name, String what) {
    return new IllegalArgumentException("the format \"" + name + "\" " + what);
  }
}
