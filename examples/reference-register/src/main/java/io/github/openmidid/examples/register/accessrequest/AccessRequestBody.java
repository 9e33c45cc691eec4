package io.github.openmidid.examples.register.accessrequest;

import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The response body for an access request. */
record AccessRequestBody(
    String accessRequestId,
    URI href,
    String organization,
    String userId,
    @Nullable String userName,
    List<String> permissions,
    @Nullable Instant validUntil,
    String reason,
    String status,
    Instant requestedAt,
    @Nullable Decision decision) {

  static AccessRequestBody of(AccessRequestRecord request, ResourceUrls urls) {
    AccessRequestTerms terms = request.terms();
    return new AccessRequestBody(
        request.accessRequestId(),
        urls.resource(ResourceUrls.ACCESS_REQUESTS, request.accessRequestId()),
        request.organization(),
        request.userId(),
        terms.userName().orElse(null),
        codes(terms.permissions()),
        terms.validUntil().orElse(null),
        terms.reason(),
        request.status().code(),
        request.requestedAt(),
        request.decision().map(Decision::of).orElse(null));
  }

  private static List<String> codes(Set<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::code).toList();
  }

  /** The decision in the body. */
  record Decision(
      Instant decidedAt,
      @Nullable String delegationId,
      @Nullable List<String> permissions,
      @Nullable Instant validUntil,
      @Nullable String reason) {

    private static Decision of(AccessDecisionRecord decision) {
      AccessDecisionTerms terms = decision.terms();
      return new Decision(
          decision.decidedAt(),
          decision.delegationId().orElse(null),
          terms.permissions().isEmpty() ? null : codes(terms.permissions()),
          terms.validUntil().orElse(null),
          terms.reason().orElse(null));
    }
  }
}
