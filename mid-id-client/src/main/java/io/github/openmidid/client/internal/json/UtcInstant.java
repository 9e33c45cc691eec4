package io.github.openmidid.client.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A parser of dates and times in UTC with seconds, {@code 2027-02-02T10:00:00.5Z}, the form that
 * registers write. A formatter of {@code java.time} would take a large part of the time in which a
 * batch of registrations is read.
 */
public final class UtcInstant {
  /** The form up to the fraction, in which 0 stands for any digit. */
  private static final String FORM = "0000-00-00T00:00:00";

  private static final int FRACTION_START = FORM.length() + 1;
  private static final int MAX_FRACTION_DIGITS = 9;

  private UtcInstant() {}

  /** Returns whether a text has the form; its date or time may still not exist. */
  public static boolean hasForm(String text) {
    int end = text.length() - 1;
    if (end < FORM.length() || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      if (FORM.charAt(i) == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != FORM.charAt(i)) {
        return false;
      }
    }
    return end == FORM.length() || isFraction(text, end);
  }

  private static boolean isFraction(String text, int end) {
    int digits = end - FRACTION_START;
    if (text.charAt(FORM.length()) != '.' || digits < 1 || digits > MAX_FRACTION_DIGITS) {
      return false;
    }
    for (int i = FRACTION_START; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Parses a text that has the form.
   *
   * @throws DateTimeException if the date or the time does not exist
   */
  public static Instant parse(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos(text))
        .toInstant(ZoneOffset.UTC);
  }

  private static int nanos(String text) {
    int end = text.length() - 1;
    if (end == FORM.length()) {
      return 0;
    }
    int nanos = number(text, FRACTION_START, end);
    for (int digits = end - FRACTION_START; digits < MAX_FRACTION_DIGITS; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }
}
