package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A billing number of a device, and the days in Belgium on which it is valid, both included.
 *
 * @param midId the identifier of the device
 * @param number the number; its format is not public
 * @param validFrom the first day; never before the day on which it was assigned
 * @param validUntil the last day; empty as long as it has none
 * @param endReason why it ends, if RIZIV/INAMI stated it with the last day
 * @param givenAt when it was assigned
 */
public record BillingNumberRecord(
    MidId midId,
    String number,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Optional<String> endReason,
    Instant givenAt) {

  /** Returns whether it is valid on a day. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && isValidOnOrAfter(day);
  }

  /** Returns whether it is valid on a day or later. */
  boolean isValidOnOrAfter(LocalDate day) {
    return validUntil.filter(day::isAfter).isEmpty();
  }

  /** Returns the same number with a last day, and a reason if there is one. */
  BillingNumberRecord until(LocalDate day, Optional<String> reason) {
    return new BillingNumberRecord(midId, number, validFrom, Optional.of(day), reason, givenAt);
  }
}
