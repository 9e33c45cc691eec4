package io.github.openmidid.examples.register.web;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.grant.Grant;
import io.github.openmidid.examples.register.grant.Grants;
import io.github.openmidid.examples.register.security.Organizations;
import io.github.openmidid.examples.register.store.RegistrationStore;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on identifiers. */
@RestController
@RequestMapping(path = Links.BASE_PATH + Links.MID_IDS, produces = MediaType.APPLICATION_JSON_VALUE)
class MidIdsController {
  private final Grants grants;
  private final RegistrationStore store;
  private final JsonBody jsonBody;
  private final Links links;

  MidIdsController(Grants grants, RegistrationStore store, JsonBody jsonBody, Links links) {
    this.grants = grants;
    this.store = store;
    this.jsonBody = jsonBody;
    this.links = links;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RegistrationBody> request(
      HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    QueryParameters.refuseAll(request);
    MidIdRequest asked = MidIdRequest.of(jsonBody.read(request));
    Grant grant = grants.grant(Organizations.of(token), asked.requestReference(), asked.modality());
    URI location = links.registration(grant.registration().midId());
    return grant.isNew()
        ? ResponseEntity.created(location).body(RegistrationBody.of(grant.registration(), links))
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }

  @PostMapping(path = "/query", consumes = MediaType.APPLICATION_JSON_VALUE)
  RegistrationsBody query(HttpServletRequest request) {
    QueryParameters.refuseAll(request);
    MidIdQuery query = MidIdQuery.of(jsonBody.read(request));
    return RegistrationsBody.of(store.findAll(query.midIds()).values(), links);
  }

  @GetMapping
  RegistrationsBody list(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    ListQuery query = ListQuery.of(request);
    // One more than asked for tells whether there is a next page.
    List<Registration> found =
        store.list(Organizations.of(token), query.filter(), query.pageSize() + 1);
    if (found.size() <= query.pageSize()) {
      return RegistrationsBody.of(found, links);
    }
    List<Registration> page = found.subList(0, query.pageSize());
    MidId last = page.get(page.size() - 1).midId();
    return RegistrationsBody.of(page, links).withNext(links.nextPage(query, last));
  }

  @GetMapping("/{midId}")
  RegistrationBody find(HttpServletRequest request, @PathVariable String midId) {
    QueryParameters.refuseAll(request);
    Issues issues = new Issues();
    Optional<MidId> asked = issues.midId("path", "midId", midId);
    issues.throwIfAny();
    return asked
        .flatMap(store::find)
        .map(registration -> RegistrationBody.of(registration, links))
        .orElseThrow(() -> new ProblemException(Problems.midIdNotFound(midId)));
  }
}
