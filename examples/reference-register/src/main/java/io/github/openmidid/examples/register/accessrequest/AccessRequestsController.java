package io.github.openmidid.examples.register.accessrequest;

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
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on access requests; the service decides who may do what. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.ACCESS_REQUESTS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class AccessRequestsController {
  private static final String ID = "accessRequestId";
  private static final String STATUS = "status";
  private static final String AFTER = "afterAccessRequestId";
  private static final Set<String> PARAMETERS = Set.of(STATUS, AFTER, QueryParameters.PAGE_SIZE);

  private final AccessRequestService requests;
  private final JsonBodyReader jsonBody;
  private final ResourceUrls urls;

  AccessRequestsController(
      AccessRequestService requests, JsonBodyReader jsonBody, ResourceUrls urls) {
    this.requests = requests;
    this.jsonBody = jsonBody;
    this.urls = urls;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccessRequestBody> submit(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    return respond(requests.submit(caller, AccessRequestReader.read(jsonBody.read(request))));
  }

  @GetMapping
  PageBody<AccessRequestBody> list(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<AccessRequestState> status =
        parameters.code(STATUS, AccessRequestState::ofCode, "issue.status");
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return PageBody.of(
        requests.list(caller, new AccessRequestFilter(status, after), pageSize + 1),
        pageSize,
        this::body,
        last ->
            urls.nextPage(ResourceUrls.ACCESS_REQUESTS, request, AFTER, last.accessRequestId()));
  }

  @GetMapping("/{accessRequestId}")
  AccessRequestBody find(
      HttpServletRequest request, @PathVariable String accessRequestId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, accessRequestId);
    return requests
        .find(caller, id)
        .map(this::body)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
  }

  @PostMapping(
      path = "/{accessRequestId}" + ResourceUrls.DECISION,
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccessRequestBody> decide(
      HttpServletRequest request, @PathVariable String accessRequestId, Caller caller) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, accessRequestId);
    AccessDecisionTerms decision = AccessRequestReader.readDecision(jsonBody.read(request));
    return requests
        .decide(caller, id, decision)
        .map(this::respond)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
  }

  private ResponseEntity<AccessRequestBody> respond(CreationResult<AccessRequestRecord> result) {
    return CreationResponse.respond(
        result,
        urls.resource(ResourceUrls.ACCESS_REQUESTS, result.value().accessRequestId()),
        this::body);
  }

  private AccessRequestBody body(AccessRequestRecord request) {
    return AccessRequestBody.of(request, urls);
  }
}
