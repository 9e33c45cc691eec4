package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The decision of a local administrator on an access request. Immutable.
 *
 * <pre>{@code
 * AccessDecision.grant(DelegationPermission.CONSULT_MID_IDS).withValidUntil(endOfProject);
 * AccessDecision.refuse("Not of this department");
 * }</pre>
 *
 * @param requestReference the idempotency key, created once before the first attempt; not null
 * @param permissions the permissions that are granted; empty for a refusal; not null
 * @param validUntil the time when the access expires, whatever was requested; empty if it does not,
 *     and for a refusal; not null
 * @param reason the reason, a line of 1 to 200 characters; can be empty for a grant; not null
 */
public record AccessDecision(
    UUID requestReference,
    Set<DelegationPermission> permissions,
    Optional<Instant> validUntil,
    Optional<String> reason) {
  /**
   * Copies the set and validates the arguments.
   *
   * @throws IllegalArgumentException if a refusal has no reason, or has an expiry
   */
  public AccessDecision {
    Objects.requireNonNull(requestReference, "requestReference");
    permissions = Set.copyOf(permissions);
    Objects.requireNonNull(validUntil, "validUntil");
    Objects.requireNonNull(reason, "reason");
    if (permissions.isEmpty() && reason.isEmpty()) {
      throw new IllegalArgumentException("neither a permission nor the reason of a refusal");
    }
    if (permissions.isEmpty() && validUntil.isPresent()) {
      throw new IllegalArgumentException("a refusal does not expire");
    }
  }

  /**
   * Returns a grant of these permissions with a new, random reference, without expiry and reason.
   *
   * @param permissions one or more of those that were requested
   * @throws IllegalArgumentException if there is no permission, or one twice
   */
  public static AccessDecision grant(DelegationPermission... permissions) {
    return new AccessDecision(
        UUID.randomUUID(), Set.of(permissions), Optional.empty(), Optional.empty());
  }

  /** Returns a refusal with a new, random reference. */
  public static AccessDecision refuse(String reason) {
    return new AccessDecision(UUID.randomUUID(), Set.of(), Optional.empty(), Optional.of(reason));
  }

  /** Returns whether access is granted. */
  public boolean isGrant() {
    return !permissions.isEmpty();
  }

  /**
   * Returns a copy whose access expires at this time.
   *
   * @throws IllegalArgumentException if this is a refusal
   */
  public AccessDecision withValidUntil(Instant validUntil) {
    return new AccessDecision(requestReference, permissions, Optional.of(validUntil), reason);
  }

  /** Returns a copy with a reason, for example why less is granted than requested. */
  public AccessDecision withReason(String reason) {
    return new AccessDecision(requestReference, permissions, validUntil, Optional.of(reason));
  }
}
