package io.github.openmidid.examples.register.link;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.WarningBody;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on links; there is none that removes a link. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.LINKS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class LinksController {
  private static final Set<String> NAMES = Set.of("midId", "deviceId");
  private final LinkService linking;
  private final LinkStore store;
  private final RegistrationStore registrations;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  LinksController(
      LinkService linking,
      LinkStore store,
      RegistrationStore registrations,
      JsonBodyReader jsonBody,
      ResourceUrls urls) {
    this.linking = linking;
    this.store = store;
    this.registrations = registrations;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Body> link(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(jsonBody.read(request), "", NAMES, issues);
    Optional<MidId> midId = json.required("midId", JsonValueReader.MID_ID);
    Optional<String> deviceId = json.required("deviceId", JsonValueReader.RESOURCE_ID);
    issues.throwIfAny();
    CreationResult<LinkRecord> made =
        linking.link(caller, midId.orElseThrow(), deviceId.orElseThrow());
    URI location = urls.resource(ResourceUrls.LINKS, made.value().midId().toString());
    return made.isNew()
        ? respond(ResponseEntity.created(location), request, made.value())
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }

  @GetMapping("/{midId}")
  ResponseEntity<Body> find(HttpServletRequest request, @PathVariable String midId, Caller caller) {
    QueryParameters.rejectAll(request);
    MidId requested = IssueCollector.midIdInPath(midId);
    return registrations
        .find(requested)
        .filter(
            registration ->
                caller.maySeeOperator(
                    registration.operator().orElseThrow(), Scopes.CONSULT_DEVICES))
        .flatMap(registration -> store.find(requested))
        .map(link -> respond(ResponseEntity.ok(), request, link))
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("midId", midId)));
  }

  private ResponseEntity<Body> respond(
      ResponseEntity.BodyBuilder response, HttpServletRequest request, LinkRecord link) {
    Locale language = RequestLanguage.of(request);
    return response
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .body(
            new Body(
                link.midId().toString(),
                urls.resource(ResourceUrls.LINKS, link.midId().toString()),
                link.deviceId(),
                link.linkedAt(),
                link.warnings().isEmpty() ? null : WarningBody.of(link.warnings(), language)));
  }

  /** The response body for a link. */
  record Body(
      String midId,
      URI href,
      String deviceId,
      Instant linkedAt,
      @Nullable List<WarningBody> warnings) {}
}
