package io.github.openmidid.examples.register.accessrequest;

import io.github.openmidid.examples.register.delegation.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The decision of a local administrator on an access request.
 *
 * @param reference the request reference of the decision
 * @param status granted or refused
 * @param permissions the granted permissions; none after a refusal
 * @param validUntil when the access ends, if it does
 * @param reason why; always present after a refusal
 */
public record AccessDecisionTerms(
    UUID reference,
    AccessRequestState status,
    Set<Permission> permissions,
    Optional<Instant> validUntil,
    Optional<String> reason) {
  /** Copies the permissions. */
  public AccessDecisionTerms {
    permissions = Set.copyOf(permissions);
  }
}
