package io.github.openmidid.client.fanc;

import java.time.Instant;
import java.util.Objects;

/**
 * An operator's delegation of access to a recognised institution for physical control, which is in
 * force. Immutable.
 *
 * @param delegationId the id of the delegation
 * @param operator the operator that delegates access to its identifiers
 * @param institution the institution that receives access
 * @param validUntil the time when the access expires
 */
public record InstitutionDelegation(
    String delegationId, String operator, String institution, Instant validUntil) {
  /** Validates that nothing is null. */
  public InstitutionDelegation {
    Objects.requireNonNull(delegationId, "delegationId");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(validUntil, "validUntil");
  }
}
