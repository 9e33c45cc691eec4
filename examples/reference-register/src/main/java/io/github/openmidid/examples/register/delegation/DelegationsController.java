package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.rules.Made;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.Creation;
import io.github.openmidid.examples.register.web.Page;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIds;
import io.github.openmidid.examples.register.web.json.JsonBody;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.Problems;
import io.github.openmidid.examples.register.web.url.Links;
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

/** The operations on access within the caller's own organization; nobody sees that of others. */
@RestController
@RequestMapping(
    path = Links.BASE_PATH + Links.DELEGATIONS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DelegationsController {
  private static final String ID = "delegationId";
  private static final String STATUS = "status";
  private static final String AFTER = "afterDelegationId";
  private static final Set<String> PARAMETERS = Set.of(STATUS, AFTER, QueryParameters.PAGE_SIZE);

  private final Delegations delegations;
  private final DelegationStore store;
  private final JsonBody jsonBody;
  private final Links links;
  private final Clock clock;

  DelegationsController(
      Delegations delegations, DelegationStore store, JsonBody jsonBody, Links links, Clock clock) {
    this.delegations = delegations;
    this.store = store;
    this.jsonBody = jsonBody;
    this.links = links;
    this.clock = clock;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DelegationBody> give(HttpServletRequest request, Caller caller) {
    QueryParameters.refuseAll(request);
    Made<Delegation> made =
        delegations.give(caller, DelegationRequestReader.read(jsonBody.read(request)));
    URI location = links.one(Links.DELEGATIONS, made.value().delegationId());
    return Creation.answer(made, location, this::body);
  }

  @GetMapping
  Page<DelegationBody> list(HttpServletRequest request, Caller caller) {
    Issues issues = new Issues();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<DelegationStatus> status =
        parameters.code(STATUS, DelegationStatus::ofCode, "issue.status");
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    Instant now = clock.instant();
    return Page.of(
        store.list(caller.organization(), new DelegationFilter(status, after), now, pageSize + 1),
        pageSize,
        delegation -> DelegationBody.of(delegation, now, links),
        last -> links.nextPage(Links.DELEGATIONS, request, AFTER, last.delegationId()));
  }

  @GetMapping("/{delegationId}")
  DelegationBody find(
      HttpServletRequest request, @PathVariable String delegationId, Caller caller) {
    QueryParameters.refuseAll(request);
    String id = ResourceIds.inPath(ID, delegationId);
    return store
        .find(caller.organization(), id)
        .map(this::body)
        .orElseThrow(() -> new ProblemException(Problems.notFound(ID, id)));
  }

  @DeleteMapping("/{delegationId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(HttpServletRequest request, @PathVariable String delegationId, Caller caller) {
    QueryParameters.refuseAll(request);
    String id = ResourceIds.inPath(ID, delegationId);
    if (!delegations.withdraw(caller, id)) {
      throw new ProblemException(Problems.notFound(ID, id));
    }
  }

  private DelegationBody body(Delegation delegation) {
    return DelegationBody.of(delegation, clock.instant(), links);
  }
}
