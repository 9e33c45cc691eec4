package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.CreationResponse;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on billing numbers. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.BILLING_NUMBERS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class BillingNumbersController {
  private final BillingService billing;
  private final BillingNumberStore store;
  private final RegistrationStore registrations;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;
  private final Clock clock;

  BillingNumbersController(
      BillingService billing,
      BillingNumberStore store,
      RegistrationStore registrations,
      JsonBodyReader jsonBody,
      ResourceUrls urls,
      Clock clock) {
    this.billing = billing;
    this.store = store;
    this.registrations = registrations;
    this.jsonBody = jsonBody;
    this.urls = urls;
    this.clock = clock;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BillingNumberBody> assign(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    BillingNumberRequest body = BillingNumberRequest.read(jsonBody.read(request));
    CreationResult<BillingNumberRecord> made = billing.assign(caller, body);
    return CreationResponse.respond(made, body(made.value()).href(), this::body);
  }

  @PostMapping(path = "/{midId}" + ResourceUrls.END, consumes = MediaType.APPLICATION_JSON_VALUE)
  BillingNumberBody end(HttpServletRequest request, @PathVariable String midId, Caller caller) {
    QueryParameters.rejectAll(request);
    MidId requested = IssueCollector.midIdInPath(midId);
    BillingEndRequest body = BillingEndRequest.read(jsonBody.read(request));
    return billing
        .end(caller, requested, body)
        .map(this::body)
        .orElseThrow(
            () ->
                new ProblemException(ProblemFactory.notFound(BillingNumberRequest.MID_ID, midId)));
  }

  /** Returns the latest number, unless its last day has passed. */
  @GetMapping("/{midId}")
  BillingNumberBody find(HttpServletRequest request, @PathVariable String midId, Caller caller) {
    QueryParameters.rejectAll(request);
    MidId requested = IssueCollector.midIdInPath(midId);
    return registrations
        .find(requested)
        .filter(
            registration ->
                caller.maySeeOperator(
                    registration.operator().orElseThrow(), Scopes.CONSULT_DEVICES))
        .flatMap(registration -> store.findAll(requested).stream().reduce((first, next) -> next))
        .filter(latest -> latest.isValidOnOrAfter(BelgianTime.date(clock)))
        .map(this::body)
        .orElseThrow(
            () ->
                new ProblemException(ProblemFactory.notFound(BillingNumberRequest.MID_ID, midId)));
  }

  private BillingNumberBody body(BillingNumberRecord given) {
    return BillingNumberBody.of(given, urls);
  }
}
