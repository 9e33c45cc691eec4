package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A request of a local administrator to give a person access within its organization. Immutable.
 *
 * @param requestReference the idempotency key, created once before the first attempt; not null
 * @param userId the person, as identified in access tokens; not a national register number; not
 *     null
 * @param userName the display name of the person; empty if not given; not null
 * @param permissions the permissions, at least one; not null
 * @param validUntil the time when the access expires; empty if it does not; not null
 */
public record DelegationRequest(
    UUID requestReference,
    String userId,
    Optional<String> userName,
    Set<DelegationPermission> permissions,
    Optional<Instant> validUntil) {
  /**
   * Copies the set and validates the arguments.
   *
   * @throws IllegalArgumentException if there is no permission
   */
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

  /** Returns a request with a new, random reference, without name and expiry. */
  public static DelegationRequest of(String userId, DelegationPermission... permissions) {
    return new DelegationRequest(
        UUID.randomUUID(), userId, Optional.empty(), Set.of(permissions), Optional.empty());
  }

  /** Returns a copy with the name of the person. */
  public DelegationRequest withUserName(String userName) {
    return new DelegationRequest(
        requestReference, userId, Optional.of(userName), permissions, validUntil);
  }

  /** Returns a copy that expires at this time. */
  public DelegationRequest withValidUntil(Instant validUntil) {
    return new DelegationRequest(
        requestReference, userId, userName, permissions, Optional.of(validUntil));
  }
}
