package io.github.openmidid.internal.name;

import io.github.openmidid.internal.Characters;

/**
 * A check for texts that devices and people write in place of a serial number: zeros, negative
 * numbers, network addresses, UIDs, hashes, numbers in scientific notation.
 */
public final class PlaceholderCheck {
  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = DIGITS + "ABCDEFabcdef";
  private static final int MIN_HASH_LENGTH = 20;
  private static final int MIN_REPETITION = 4;

  /** The number of dots of an IPv4 address, which a UID has too. */
  private static final int ADDRESS_DOTS = 3;

  /** The number of colons of a short IPv6 address; a MAC address has more. */
  private static final int ADDRESS_COLONS = 2;

  /** The number of hyphens of a MAC address. */
  private static final int MAC_HYPHENS = 5;

  private PlaceholderCheck() {}

  /**
   * Returns whether a text without surrounding white space has the form of something other than a
   * serial number, or its last word has, after words without digits.
   */
  public static boolean isPlaceholder(String text) {
    int space = text.lastIndexOf(' ');
    boolean isAfterWords = space > 0 && WordReader.digits(text.substring(0, space)) == 0;
    return isOtherForm(isAfterWords ? text.substring(space + 1) : text);
  }

  private static boolean isOtherForm(String text) {
    return isNegative(text)
        || isAddressOrUid(text)
        || isHash(text)
        || isScientific(text)
        || text.regionMatches(true, 0, "urn:", 0, 4);
  }

  private static boolean isNegative(String text) {
    return text.length() > 1
        && (text.charAt(0) == '-' || text.charAt(0) == '\u2212')
        && Characters.isWithin(text.substring(1), DIGITS + ".,");
  }

  private static boolean isAddressOrUid(String text) {
    return (count(text, '.') >= ADDRESS_DOTS && Characters.isWithin(text, DIGITS + ".:/"))
        || (count(text, ':') >= ADDRESS_COLONS && Characters.isWithin(text, HEX_DIGITS + ".:%"))
        || (count(text, '-') == MAC_HYPHENS
            && text.length() == 3 * MAC_HYPHENS + 2
            && Characters.isWithin(text, HEX_DIGITS + "-"));
  }

  /** Returns whether a text is a UUID or a digest, in hexadecimal or padded base 64. */
  private static boolean isHash(String text) {
    return text.length() >= MIN_HASH_LENGTH
        && (text.endsWith("=")
            || (Characters.isWithin(text, HEX_DIGITS + "-{}") && !isShortNumber(text)));
  }

  private static boolean isShortNumber(String text) {
    return text.length() < 32 && Characters.isWithin(text, DIGITS + "-");
  }

  /** Returns whether a spreadsheet has rounded a long number: {@code 1.23457E+11}. */
  private static boolean isScientific(String text) {
    int exponent = Math.max(text.indexOf("E+"), text.indexOf("e+"));
    return exponent > 0
        && Characters.isWithin(text.substring(0, exponent), DIGITS + ".,")
        && Characters.isWithin(text.substring(exponent + 2), DIGITS);
  }

  /**
   * Returns whether a number, without label and leading zeros, distinguishes devices: it has a
   * digit other than zero, and is neither one digit nor one digit repeated.
   */
  public static boolean isUsable(String number) {
    return WordReader.digits(number) > count(number, '0')
        && number.length() > 1
        && !isRepetition(number);
  }

  private static boolean isRepetition(String number) {
    return number.length() >= MIN_REPETITION && count(number, number.charAt(0)) == number.length();
  }

  private static int count(String text, char c) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == c) {
        count++;
      }
    }
    return count;
  }
}
