package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.ConditionalRequest;
import io.github.openmidid.examples.register.web.CreationResponse;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on identifiers. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.MID_IDS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class MidIdsController {
  private final GrantService grants;
  private final VisibleRegistrationLookup visible;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  MidIdsController(
      GrantService grants,
      VisibleRegistrationLookup visible,
      JsonBodyReader jsonBody,
      ResourceUrls urls) {
    this.grants = grants;
    this.visible = visible;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RegistrationBody> request(
      HttpServletRequest request, HttpServletResponse response, Caller caller) {
    QueryParameters.rejectAll(request);
    MidIdRequestBody requested = MidIdRequestBody.of(jsonBody.read(request));
    CreationResult<Registration> grant =
        grants.grant(caller, requested.requestReference(), requested.modality());
    URI location = urls.registration(grant.value().midId());
    Locale language = RequestLanguage.apply(request, response);
    return CreationResponse.respond(
        grant, location, registration -> RegistrationBody.ofGrant(registration, urls, language));
  }

  @PostMapping(path = "/query", consumes = MediaType.APPLICATION_JSON_VALUE)
  MidIdQueryResult query(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    MidIdQueryBody query = MidIdQueryBody.of(jsonBody.read(request));
    return MidIdQueryResult.of(query, visible.findAll(caller, query.midIds()), urls);
  }

  @GetMapping
  PageBody<RegistrationBody> list(HttpServletRequest request, Caller caller) {
    RegistrationListQuery query = RegistrationListQuery.of(request, caller);
    List<Registration> found = visible.list(caller, query.filter(), query.pageSize() + 1);
    return PageBody.of(
        found,
        query.pageSize(),
        registration -> RegistrationBody.of(registration, urls),
        last ->
            urls.nextPage(
                ResourceUrls.MID_IDS,
                request,
                RegistrationListQuery.AFTER,
                last.midId().toString()));
  }

  @GetMapping("/overview")
  MidIdOverview overview(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    return MidIdOverview.of(visible.counts(caller));
  }

  @GetMapping("/{midId}")
  ResponseEntity<RegistrationBody> find(
      HttpServletRequest request, @PathVariable String midId, Caller caller) {
    QueryParameters.rejectAll(request);
    MidId requested = IssueCollector.midIdInPath(midId);
    Registration registration =
        visible
            .find(caller, requested)
            .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("midId", midId)));
    RegistrationBody body = RegistrationBody.of(registration, urls);
    String version = RequestFingerprint.of(Map.of("registration", body.toString()));
    return ConditionalRequest.respond(request, version, ConditionalRequest.A_MINUTE, body);
  }
}
