package io.github.openmidid.examples.register.delegation;

import java.time.Instant;
import java.util.Optional;

/**
 * Access that was given.
 *
 * @param delegationId chosen by the register
 * @param organization on whose behalf
 * @param request to whom, and what
 * @param givenAt when
 * @param givenBy the person who gave it, if the token has named one
 * @param withdrawnAt when it was withdrawn, if it was
 */
public record DelegationRecord(
    String delegationId,
    String organization,
    DelegationTerms request,
    Instant givenAt,
    Optional<String> givenBy,
    Optional<Instant> withdrawnAt) {

  /** Whether it is in force at a moment. */
  public DelegationStatus status(Instant now) {
    if (withdrawnAt.isPresent()) {
      return DelegationStatus.WITHDRAWN;
    }
    return request.validUntil().filter(end -> !end.isAfter(now)).isPresent()
        ? DelegationStatus.EXPIRED
        : DelegationStatus.ACTIVE;
  }
}
