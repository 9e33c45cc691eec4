package io.github.openmidid.examples.register.billing;

import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The response body for a billing number. */
record BillingNumberBody(
    String midId,
    URI href,
    String billingNumber,
    Instant givenAt,
    LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  static BillingNumberBody of(BillingNumberRecord given, ResourceUrls urls) {
    String midId = given.midId().toString();
    return new BillingNumberBody(
        midId,
        urls.resource(ResourceUrls.BILLING_NUMBERS, midId),
        given.number(),
        given.givenAt(),
        given.validFrom(),
        given.validUntil().orElse(null));
  }
}
