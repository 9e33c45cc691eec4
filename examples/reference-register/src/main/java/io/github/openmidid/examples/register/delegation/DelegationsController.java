package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.CreationResponse;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.json.JsonBodyReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the delegations of the caller's organization. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.DELEGATIONS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DelegationsController {
  private static final String ID = "delegationId";
  private static final String STATUS = "status";
  private static final String AFTER = "afterDelegationId";
  private static final Set<String> PARAMETERS = Set.of(STATUS, AFTER, QueryParameters.PAGE_SIZE);

  private final DelegationService delegations;
  private final DelegationStore store;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;
  private final Clock clock;

  DelegationsController(
      DelegationService delegations,
      DelegationStore store,
      JsonBodyReader jsonBody,
      ResourceUrls urls,
      Clock clock) {
    this.delegations = delegations;
    this.store = store;
    this.jsonBody = jsonBody;
    this.urls = urls;
    this.clock = clock;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DelegationBody> create(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    CreationResult<DelegationRecord> made =
        delegations.create(caller, DelegationTermsReader.read(jsonBody.read(request)));
    URI location = urls.resource(ResourceUrls.DELEGATIONS, made.value().delegationId());
    return CreationResponse.respond(made, location, this::body);
  }

  @GetMapping
  PageBody<DelegationBody> list(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<DelegationStatus> status =
        parameters.code(STATUS, DelegationStatus::ofCode, "issue.status");
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    Instant now = clock.instant();
    return PageBody.of(
        store.list(caller.organization(), new DelegationFilter(status, after), now, pageSize + 1),
        pageSize,
        delegation -> DelegationBody.of(delegation, now, urls),
        last -> urls.nextPage(ResourceUrls.DELEGATIONS, request, AFTER, last.delegationId()));
  }

  @GetMapping("/{delegationId}")
  DelegationBody find(
      HttpServletRequest request, @PathVariable String delegationId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, delegationId);
    return store
        .find(caller.organization(), id)
        .map(this::body)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
  }

  @DeleteMapping("/{delegationId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(HttpServletRequest request, @PathVariable String delegationId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, delegationId);
    if (!delegations.withdraw(caller, id)) {
      throw new ProblemException(ProblemFactory.notFound(ID, id));
    }
  }

  private DelegationBody body(DelegationRecord delegation) {
    return DelegationBody.of(delegation, clock.instant(), urls);
  }
}
