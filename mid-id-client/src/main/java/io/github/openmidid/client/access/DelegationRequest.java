package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Access that a local administrator gives to a person of the own organization.
 *
 * @param requestReference made once, before the first attempt
 * @param userId the person, as access tokens name people; no national number
 * @param userName the name of the person, for people
 * @param permissions at least one
 * @param validUntil when the access ends by itself; empty if it does not
 */
public record DelegationRequest(
    UUID requestReference,
    String userId,
    Optional<String> userName,
    Set<DelegationPermission> permissions,
    Optional<Instant> validUntil) {
  /** Copies the set and checks that nothing is null and that there is a permission. */
  public DelegationRequest {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(userName, "userName");
    Objects.requireNonNull(validUntil, "validUntil");
    permissions = Set.copyOf(permissions);
    if (permissions.isEmpty()) {
      throw new IllegalArgumentException("no permission is given");
    }
  }

  /** A request with a new, random reference, without name and end. */
  public static DelegationRequest of(String userId, DelegationPermission... permissions) {
    return new DelegationRequest(
        UUID.randomUUID(), userId, Optional.empty(), Set.of(permissions), Optional.empty());
  }

  /** The same, with the name of the person. */
  public DelegationRequest withUserName(String userName) {
    return new DelegationRequest(
        requestReference, userId, Optional.of(userName), permissions, validUntil);
  }

  /** The same, ending by itself. */
  public DelegationRequest withValidUntil(Instant validUntil) {
    return new DelegationRequest(
        requestReference, userId, userName, permissions, Optional.of(validUntil));
  }
}
