package io.github.openmidid.examples.register.web;

/**
 * Parses decimal numbers of ASCII digits; {@code Integer.parseInt} accepts a sign and the digits of
 * every script.
 */
final class DecimalParser {
  private static final int MOST_DIGITS = 9;

  private DecimalParser() {}

  /** Returns the number; −1 if the text is not a number of one to nine digits. */
  static int read(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
