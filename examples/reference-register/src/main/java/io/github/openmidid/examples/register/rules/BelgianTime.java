package io.github.openmidid.examples.register.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The time of changes, and the calendar day in Belgium. */
public final class BelgianTime {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private BelgianTime() {}

  /**
   * Returns the current time in microseconds, the precision of the database, so that the first
   * response equals later ones.
   */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the local date and time in Belgium at a moment. */
  public static LocalDateTime at(Instant moment) {
    return LocalDateTime.ofInstant(moment, BELGIUM);
  }

  /** Returns the current day in Belgium. */
  public static LocalDate date(Clock clock) {
    return date(clock.instant());
  }

  /** Returns the day in Belgium at a moment. */
  public static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, BELGIUM);
  }
}
