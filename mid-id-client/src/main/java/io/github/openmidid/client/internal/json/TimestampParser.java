package io.github.openmidid.client.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A parser of timestamps with an offset (RFC 3339). The common form, {@code 2027-02-02T10:00:00Z}
 * with or without a fraction, is parsed directly, since {@code java.time} took a third of the time
 * of a long response. All other forms are delegated to {@code java.time}, with the same result.
 */
public final class TimestampParser {
  private static final String PATTERN = "0000-00-00T00:00:00";
  private static final int LENGTH = PATTERN.length();
  private static final int MAX_DIGITS = 9;

  private TimestampParser() {}

  /**
   * Parses a timestamp.
   *
   * @throws DateTimeException if the text is not a timestamp
   */
  public static Instant parse(String text) {
    return isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
  }

  /** Returns whether a text has the common form: UTC, with 0 to 9 fractional digits. */
  private static boolean isPlain(String text) {
    int end = text.length() - 1;
    int fraction = end - LENGTH; // including its decimal point
    if (fraction < 0 || fraction == 1 || fraction > 1 + MAX_DIGITS || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      char wanted = PATTERN.charAt(i);
      if (wanted == '0' ? !isDigit(c) : c != wanted) {
        return false;
      }
    }
    return fraction == 0 || isFraction(text, end);
  }

  private static boolean isFraction(String text, int end) {
    for (int i = LENGTH + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.charAt(LENGTH) == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Instant plain(String text) {
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
    int nanos = end == LENGTH ? 0 : number(text, LENGTH + 1, end);
    for (int digits = end - LENGTH - 1; digits < MAX_DIGITS; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = 10 * number + (text.charAt(i) - '0');
    }
    return number;
  }
}
