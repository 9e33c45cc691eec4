package io.github.openmidid.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in Belgium at a moment. */
final class BelgianDay {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private BelgianDay() {}

  static LocalDate of(Instant moment) {
    return moment.atZone(BELGIUM).toLocalDate();
  }
}
