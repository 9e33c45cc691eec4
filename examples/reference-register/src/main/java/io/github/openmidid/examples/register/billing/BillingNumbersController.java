package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.CreationResponse;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> NAMES = Set.of("midId", "billingNumber");

  private final BillingService billing;
  private final BillingNumberStore store;
  private final RegistrationStore registrations;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  BillingNumbersController(
      BillingService billing,
      BillingNumberStore store,
      RegistrationStore registrations,
      JsonBodyReader jsonBody,
      ResourceUrls urls) {
    this.billing = billing;
    this.store = store;
    this.registrations = registrations;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Body> assign(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(jsonBody.read(request), "", NAMES, issues);
    Optional<MidId> midId = json.required("midId", JsonValueReader.MID_ID);
    Optional<String> number = BillingNumberReader.read(json);
    issues.throwIfAny();
    CreationResult<BillingNumberRecord> made =
        billing.assign(caller, midId.orElseThrow(), number.orElseThrow());
    return CreationResponse.respond(made, body(made.value()).href(), this::body);
  }

  @GetMapping("/{midId}")
  Body find(HttpServletRequest request, @PathVariable String midId, Caller caller) {
    QueryParameters.rejectAll(request);
    MidId requested = IssueCollector.midIdInPath(midId);
    return registrations
        .find(requested)
        .filter(
            registration ->
                caller.maySeeOperator(
                    registration.operator().orElseThrow(), Scopes.CONSULT_DEVICES))
        .flatMap(registration -> store.find(requested))
        .map(this::body)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("midId", midId)));
  }

  private Body body(BillingNumberRecord given) {
    String midId = given.midId().toString();
    return new Body(
        midId, urls.resource(ResourceUrls.BILLING_NUMBERS, midId), given.number(), given.givenAt());
  }

  /** The response body for a billing number. */
  record Body(String midId, URI href, String billingNumber, Instant givenAt) {}
}
