package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that lists the delegations to institutions for FANC, of all operators. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.INSTITUTION_DELEGATIONS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class InstitutionDelegationsController {
  private static final String AFTER = "afterDelegationId";
  private static final Set<String> PARAMETERS = Set.of(AFTER, QueryParameters.PAGE_SIZE);

  private final DelegationStore store;
  private final ResourceUrls urls;
  private final Clock clock;

  InstitutionDelegationsController(DelegationStore store, ResourceUrls urls, Clock clock) {
    this.store = store;
    this.urls = urls;
    this.clock = clock;
  }

  @GetMapping
  PageBody<Body> list(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return PageBody.of(
        store.activeToInstitutions(after, clock.instant(), pageSize + 1),
        pageSize,
        Body::of,
        last ->
            urls.nextPage(
                ResourceUrls.INSTITUTION_DELEGATIONS, request, AFTER, last.delegationId()));
  }

  /** The response body for a delegation, without the person who gave it. */
  record Body(String delegationId, String operator, String institution, Instant validUntil) {

    private static Body of(DelegationRecord delegation) {
      return new Body(
          delegation.delegationId(),
          delegation.organization(),
          delegation.request().institution().orElseThrow(),
          delegation.request().validUntil().orElseThrow());
    }
  }
}
