package io.github.openmidid.examples.register.rules;

import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Checks the dates of requests and files against the bounds of plausible dates. */
public final class DateBounds {
  private DateBounds() {}

  /**
   * Checks a date about a device; the mismatch names both bounds.
   *
   * @param field the property of the request
   * @param today the current day in Belgium
   */
  public static List<Mismatch> check(String field, LocalDate date, LocalDate today) {
    return DeviceDates.isPlausible(date, today)
        ? List.of()
        : List.of(
            new Mismatch(
                Kind.DATE,
                field,
                List.of(DeviceDates.EARLIEST.toString(), DeviceDates.latest(today).toString())));
  }

  /** Checks the end of an access: it has not passed, and is not too far ahead. */
  public static List<Mismatch> checkEnd(String field, Instant end, Instant now) {
    if (!end.isAfter(now)) {
      return List.of(new Mismatch(Kind.PAST, field));
    }
    LocalDate latest = DeviceDates.latest(BelgianTime.date(now));
    return BelgianTime.date(end).isAfter(latest)
        ? List.of(new Mismatch(Kind.END, field, List.of(latest.toString())))
        : List.of();
  }
}
