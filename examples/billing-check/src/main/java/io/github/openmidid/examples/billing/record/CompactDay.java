package io.github.openmidid.examples.billing.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day in eight digits: {@code 20261102}. */
public final class CompactDay {
  static final int LENGTH = 8;

  private static final int FIRST_YEAR = 1970;

  private CompactDay() {}

  /** Returns the day of a number; empty if there is no such day, or if it is before 1970. */
  public static Optional<LocalDate> of(long digits) {
    int year = (int) (digits / 10_000);
    if (digits < 0 || year < FIRST_YEAR || year > 9999) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, (int) (digits / 100 % 100), (int) (digits % 100)));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31 February
    }
  }

  /** Returns the day of a text of exactly eight digits; empty for any other text. */
  public static Optional<LocalDate> of(String text) {
    boolean isCompact = text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isCompact ? of(Long.parseLong(text)) : Optional.empty();
  }
}
