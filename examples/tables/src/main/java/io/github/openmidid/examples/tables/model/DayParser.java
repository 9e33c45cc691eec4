package io.github.openmidid.examples.tables.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses the day on which a device went into or out of service. As usual in Belgium, the day
 * precedes the month. A time of day after the date is ignored.
 */
public final class DayParser {
  /**
   * The earliest plausible date, before the first CT scanner (1971). An earlier date is something
   * else, such as a year or serial number that a spreadsheet interprets as a date.
   */
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

  private DayParser() {}

  /** Returns the date in a cell; empty if there is no plausible date. */
  public static Optional<LocalDate> read(TableCell cell) {
    Optional<LocalDate> date =
        cell.type() == TableCell.Type.TEXT
            ? Optional.ofNullable(parse(cell.text().strip()))
            : cell.date();
    return date.filter(d -> !d.isBefore(EARLIEST));
  }

  private static @Nullable LocalDate parse(String text) {
    String day = withoutTime(text);
    int first = separator(day, 0);
    int second = first < 0 ? -1 : separator(day, first + 1);
    if (second < 0 || day.charAt(first) != day.charAt(second)) {
      return null;
    }
    int a = number(day, 0, first);
    int b = number(day, first + 1, second);
    int c = number(day, second + 1, day.length());
    boolean isIso = first == 4 && second == 7 && day.length() == 10 && day.charAt(4) == '-';
    if (isIso) {
      return date(a, b, c);
    }
    boolean hasYear = day.length() - second == 5;
    return hasYear && first <= 2 && second - first <= 3 ? date(c, b, a) : null;
  }

  /** Programs append a time: {@code 2023-03-31 00:00:00}, {@code 2023-03-31T00:00}. */
  private static String withoutTime(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != 'T') {
      end++;
    }
    boolean hasTime = end < text.length() && text.indexOf(':', end) > 0;
    return hasTime ? text.substring(0, end) : text;
  }

  private static int separator(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '-' || c == '.') {
        return i;
      }
    }
    return -1;
  }

  /** Returns a number of at most four digits; -1 if it is not one. */
  private static int number(String text, int from, int to) {
    if (from == to || to - from > 4) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // such as 31 February
    }
  }
}
