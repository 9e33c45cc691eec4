package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Access of a person on behalf of an organization. Codes that this release does not know are kept
 * as the register gave them.
 *
 * @param delegationId how the register names it
 * @param organization on whose behalf
 * @param userId the person, as access tokens name people
 * @param userName the name of the person
 * @param permissionCodes what the person may do
 * @param statusCode whether it is in force ({@code active}), as the register gave it
 * @param givenAt when it was given
 * @param validUntil when it ends by itself; empty if it does not
 * @param withdrawnAt when it was withdrawn, if it was
 */
public record Delegation(
    String delegationId,
    String organization,
    String userId,
    Optional<String> userName,
    Set<String> permissionCodes,
    String statusCode,
    Instant givenAt,
    Optional<Instant> validUntil,
    Optional<Instant> withdrawnAt) {
  /** Copies the set and checks that nothing is null. */
  public Delegation {
    Objects.requireNonNull(delegationId, "delegationId");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(userName, "userName");
    Objects.requireNonNull(statusCode, "statusCode");
    Objects.requireNonNull(givenAt, "givenAt");
    Objects.requireNonNull(validUntil, "validUntil");
    Objects.requireNonNull(withdrawnAt, "withdrawnAt");
    permissionCodes = Set.copyOf(permissionCodes);
  }

  /** Whether it is in force. */
  public boolean isActive() {
    return statusCode.equals("active");
  }
}
