package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The billing number that RIZIV/INAMI assigned to a device (nl: toestelfacturatienummer, fr: numéro
 * de facturation). Its format is not public. Immutable.
 *
 * @param midId the identifier of the device
 * @param number the billing number
 * @param givenAt the time of assignment; the number is never valid before its day in Belgium
 * @param validFrom the first day, in Belgium; empty if the register does not state it: then it is
 *     the day of the assignment
 * @param validUntil the last day, in Belgium; empty if none is set
 */
public record BillingNumber(
    MidId midId,
    String number,
    Instant givenAt,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil) {
  /** Validates that nothing is null. */
  public BillingNumber {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(givenAt, "givenAt");
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(validUntil, "validUntil");
  }
}
