package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Objects;

/**
 * The number that RIZIV/INAMI gave to a device (nl: toestelfacturatienummer, fr: numéro de
 * facturation). Its format is not public.
 *
 * @param midId the identifier of the device
 * @param number the billing number
 * @param givenAt when; it is not valid for the time before
 */
public record BillingNumber(MidId midId, String number, Instant givenAt) {
  /** Checks that nothing is null. */
  public BillingNumber {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(givenAt, "givenAt");
  }
}
