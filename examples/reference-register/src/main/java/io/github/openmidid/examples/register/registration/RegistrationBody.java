package io.github.openmidid.examples.register.registration;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.register.Registration;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The response body for a registration, or for its modality and status if a supplier sees it. */
record RegistrationBody(
    String midId,
    URI href,
    String modality,
    @Nullable String operator,
    String status,
    @Nullable Instant grantedAt,
    @Nullable String billingNumber,
    @Nullable List<Step> nextSteps) {

  static RegistrationBody of(Registration registration, ResourceUrls urls) {
    return new RegistrationBody(
        registration.midId().toString(),
        urls.registration(registration.midId()),
        registration.modalityCode(),
        registration.operator().orElse(null),
        registration.statusCode(),
        registration.grantedAt().orElse(null),
        registration.billingNumber().orElse(null),
        null);
  }

  /** Returns the response to a grant, which also states the next steps. */
  static RegistrationBody ofGrant(Registration registration, ResourceUrls urls, Locale language) {
    RegistrationBody body = of(registration, urls);
    return new RegistrationBody(
        body.midId,
        body.href,
        body.modality,
        body.operator,
        body.status,
        body.grantedAt,
        body.billingNumber,
        NextStep.of(Modality.ofCode(body.modality)).stream()
            .map(step -> Step.of(step, language))
            .toList());
  }

  /** A step that comes next. */
  record Step(String code, String detail) {
    private static Step of(NextStep step, Locale language) {
      return new Step(step.code(), step.detail().in(language));
    }
  }
}
