package io.github.openmidid.examples.register.delegation;

import java.time.Instant;
import java.util.Optional;

/**
 * A delegation of access to a person.
 *
 * @param delegationId the id of the delegation
 * @param organization the organization that delegates
 * @param request the person, the permissions and the end
 * @param givenAt when it was created
 * @param givenBy the person who created it, if the token named one
 * @param withdrawnAt when it was withdrawn, if it was
 */
public record DelegationRecord(
    String delegationId,
    String organization,
    DelegationTerms request,
    Instant givenAt,
    Optional<String> givenBy,
    Optional<Instant> withdrawnAt) {

  /** Returns the status at a moment. */
  public DelegationStatus status(Instant now) {
    if (withdrawnAt.isPresent()) {
      return DelegationStatus.WITHDRAWN;
    }
    return request.validUntil().filter(end -> !end.isAfter(now)).isPresent()
        ? DelegationStatus.EXPIRED
        : DelegationStatus.ACTIVE;
  }
}
