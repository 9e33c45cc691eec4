package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Objects;

/**
 * The billing number that RIZIV/INAMI assigned to a device (nl: toestelfacturatienummer, fr: numéro
 * de facturation). Its format is not public. Immutable.
 *
 * @param midId the identifier of the device
 * @param number the billing number
 * @param givenAt the time of assignment; the number is not valid before
 */
public record BillingNumber(MidId midId, String number, Instant givenAt) {
  /** Validates that nothing is null. */
  public BillingNumber {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(givenAt, "givenAt");
  }
}
