package io.github.openmidid.checkdigit;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A source of the nine systems and of their properties, which are not read from the systems
 * themselves.
 */
final class CheckDigitSystemSource {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private CheckDigitSystemSource() {}

  static Stream<CheckDigits> all() {
    return Stream.concat(Arrays.stream(Iso7064.values()), Stream.of(Mod97Complement.INSTANCE));
  }

  static Stream<CheckDigits> pure() {
    return Stream.of(
        Iso7064.MOD_11_2,
        Iso7064.MOD_37_2,
        Iso7064.MOD_97_10,
        Iso7064.MOD_661_26,
        Iso7064.MOD_1271_36);
  }

  static Stream<CheckDigits> hybrid() {
    return Stream.of(Iso7064.MOD_11_10, Iso7064.MOD_27_26, Iso7064.MOD_37_36);
  }

  static CheckDigits named(String name) {
    return all().filter(system -> system.name().equals(name)).findFirst().orElseThrow();
  }

  static String alphabet(CheckDigits system) {
    return switch (system.name()) {
      case "MOD_661_26", "MOD_27_26" -> LETTERS;
      case "MOD_37_2", "MOD_1271_36", "MOD_37_36" -> DIGITS + LETTERS;
      default -> DIGITS;
    };
  }

  /** Returns the characters that a check character can be, in the order of their values. */
  static String checkCharacters(CheckDigits system) {
    return switch (system.name()) {
      case "MOD_11_2" -> DIGITS + "X";
      case "MOD_37_2" -> DIGITS + LETTERS + "*";
      default -> alphabet(system);
    };
  }

  static int length(CheckDigits system) {
    return switch (system.name()) {
      case "MOD_97_10", "MOD_661_26", "MOD_1271_36", "MOD_97_COMPLEMENT" -> 2;
      default -> 1;
    };
  }

  /** Calls an action with every text of a length over a set of characters. */
  static void forEachText(String characters, int length, Consumer<String> action) {
    forEachText(characters, new char[length], 0, action);
  }

  private static void forEachText(
      String characters, char[] text, int from, Consumer<String> action) {
    if (from == text.length) {
      action.accept(new String(text));
      return;
    }
    for (int i = 0; i < characters.length(); i++) {
      text[from] = characters.charAt(i);
      forEachText(characters, text, from + 1, action);
    }
  }
}
