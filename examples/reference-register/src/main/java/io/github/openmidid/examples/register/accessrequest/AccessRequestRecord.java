package io.github.openmidid.examples.register.accessrequest;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored access request.
 *
 * @param accessRequestId its id
 * @param organization the organization of the person
 * @param userId the person, as named in access tokens
 * @param terms the access that the person requests
 * @param requestedAt when
 * @param decision the decision, if there is one
 */
public record AccessRequestRecord(
    String accessRequestId,
    String organization,
    String userId,
    AccessRequestTerms terms,
    Instant requestedAt,
    Optional<AccessDecisionRecord> decision) {

  /** Returns the status. */
  public AccessRequestState status() {
    return decision.map(made -> made.terms().status()).orElse(AccessRequestState.PENDING);
  }

  /** Returns this request with a decision. */
  AccessRequestRecord with(AccessDecisionRecord made) {
    return new AccessRequestRecord(
        accessRequestId, organization, userId, terms, requestedAt, Optional.of(made));
  }
}
