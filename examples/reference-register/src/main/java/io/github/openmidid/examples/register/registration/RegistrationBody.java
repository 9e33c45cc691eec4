package io.github.openmidid.examples.register.registration;

import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.register.Registration;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The response body for a registration, or for its modality and status if a supplier sees it. */
record RegistrationBody(
    String midId,
    URI href,
    String modality,
    @Nullable String operator,
    String status,
    @Nullable Instant grantedAt,
    @Nullable String billingNumber) {

  static RegistrationBody of(Registration registration, ResourceUrls urls) {
    return new RegistrationBody(
        registration.midId().toString(),
        urls.registration(registration.midId()),
        registration.modalityCode(),
        registration.operator().orElse(null),
        registration.statusCode(),
        registration.grantedAt().orElse(null),
        registration.billingNumber().orElse(null));
  }
}
