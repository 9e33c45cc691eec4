package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An access request of a person, with the decision of the local administrator as soon as there is
 * one. Immutable. Codes that this release does not know are kept as text.
 *
 * @param accessRequestId the id of the request
 * @param organization the organization of the person
 * @param userId the person, as identified in access tokens
 * @param userName the name of the person, if given
 * @param permissionCodes the codes of the requested permissions
 * @param validUntil until when access was requested; empty if without end
 * @param reason why access was requested
 * @param statusCode the status, {@code pending}, {@code granted} or {@code refused}, as in the
 *     response
 * @param requestedAt the time of the request
 * @param decision the decision; empty while the request is pending
 */
public record AccessRequest(
    String accessRequestId,
    String organization,
    String userId,
    Optional<String> userName,
    Set<String> permissionCodes,
    Optional<Instant> validUntil,
    String reason,
    String statusCode,
    Instant requestedAt,
    Optional<Decision> decision) {
  /** Copies the set and validates that nothing is null. */
  public AccessRequest {
    Objects.requireNonNull(accessRequestId, "accessRequestId");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(userName, "userName");
    permissionCodes = Set.copyOf(permissionCodes);
    Objects.requireNonNull(validUntil, "validUntil");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(statusCode, "statusCode");
    Objects.requireNonNull(requestedAt, "requestedAt");
    Objects.requireNonNull(decision, "decision");
  }

  /** Returns the status; empty if this release does not know the code. */
  public Optional<AccessRequestStatus> status() {
    return AccessRequestStatus.ofCode(statusCode);
  }

  /**
   * The decision of a local administrator. Immutable.
   *
   * @param decidedAt the time of the decision
   * @param delegationId the delegation that gives the access; empty after a refusal
   * @param permissionCodes the codes of the granted permissions; empty after a refusal
   * @param validUntil the time when the access expires; empty if it does not, and after a refusal
   * @param reason the reason of the decision; empty if none was given
   */
  public record Decision(
      Instant decidedAt,
      Optional<String> delegationId,
      Set<String> permissionCodes,
      Optional<Instant> validUntil,
      Optional<String> reason) {
    /** Copies the set and validates that nothing is null. */
    public Decision {
      Objects.requireNonNull(decidedAt, "decidedAt");
      Objects.requireNonNull(delegationId, "delegationId");
      permissionCodes = Set.copyOf(permissionCodes);
      Objects.requireNonNull(validUntil, "validUntil");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
