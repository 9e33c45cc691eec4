package io.github.openmidid.examples.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Parses dates such as {@code 2026-11-22} of the years 1 to 9999. */
public final class DateParser {
  private DateParser() {}

  /** Returns the date; empty if the text is not one. */
  public static Optional<LocalDate> read(String text) {
    try {
      // LocalDate.parse also accepts "+12026-01-01".
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() > 0 && day.toString().equals(text))
          .filter(day -> text.length() == "2026-11-22".length());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
