package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The access of a person or a recognised institution on behalf of an organization. Immutable. Codes
 * that this release does not know are kept as text.
 *
 * @param delegationId the id of the delegation
 * @param organization the organization that has given access to its data
 * @param userId the person of that organization, as identified in access tokens; empty for an
 *     institution
 * @param userName the name of the person, if given
 * @param institution the recognised institution, as its access tokens name it; empty for a person
 * @param permissionCodes the codes of the permissions
 * @param statusCode the status, {@code active} if it is in force, as in the response
 * @param givenAt the time when it was given
 * @param validUntil the time when it expires; empty if it does not
 * @param withdrawnAt the time when it was withdrawn; empty if it was not
 */
public record Delegation(
    String delegationId,
    String organization,
    Optional<String> userId,
    Optional<String> userName,
    Optional<String> institution,
    Set<String> permissionCodes,
    String statusCode,
    Instant givenAt,
    Optional<Instant> validUntil,
    Optional<Instant> withdrawnAt) {
  /**
   * Copies the set and validates the arguments.
   *
   * @throws IllegalArgumentException if there is not exactly one of person and institution
   */
  public Delegation {
    Objects.requireNonNull(delegationId, "delegationId");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(userName, "userName");
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(statusCode, "statusCode");
    Objects.requireNonNull(givenAt, "givenAt");
    Objects.requireNonNull(validUntil, "validUntil");
    Objects.requireNonNull(withdrawnAt, "withdrawnAt");
    permissionCodes = Set.copyOf(permissionCodes);
    if (userId.isPresent() == institution.isPresent()) {
      throw new IllegalArgumentException(
          userId.isPresent()
              ? "a delegation has both userId and institution"
              : "userId and institution are missing");
    }
  }

  /** Returns whether it is in force. */
  public boolean isActive() {
    return statusCode.equals("active");
  }
}
