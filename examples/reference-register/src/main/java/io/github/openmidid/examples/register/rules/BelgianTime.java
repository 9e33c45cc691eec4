package io.github.openmidid.examples.register.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The moment of a change. */
public final class BelgianTime {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private BelgianTime() {}

  /** To the microsecond, as the database keeps it: the first answer equals every later one. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The day that it is in Belgium. */
  public static LocalDate date(Clock clock) {
    return date(clock.instant());
  }

  /** The day that it was in Belgium. */
  public static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, BELGIUM);
  }
}
