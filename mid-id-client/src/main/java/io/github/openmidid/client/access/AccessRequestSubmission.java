package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The access that a person requests from its local administrator. The access token identifies the
 * person. Immutable.
 *
 * <pre>{@code
 * AccessRequestSubmission.of("Reports the CT scanners", DelegationPermission.REPORT_DEVICES);
 * }</pre>
 *
 * @param requestReference the idempotency key, created once before the first attempt; not null
 * @param userName the display name of the person; empty if not given; not null
 * @param permissions the permissions, at least one; not null
 * @param validUntil until when access is needed; empty if without end; not null
 * @param reason the reason, a line of 1 to 200 characters; not null
 */
public record AccessRequestSubmission(
    UUID requestReference,
    Optional<String> userName,
    Set<DelegationPermission> permissions,
    Optional<Instant> validUntil,
    String reason) {
  /**
   * Copies the set and validates the arguments.
   *
   * @throws IllegalArgumentException if there is no permission
   */
  public AccessRequestSubmission {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(userName, "userName");
    permissions = Set.copyOf(permissions);
    Objects.requireNonNull(validUntil, "validUntil");
    Objects.requireNonNull(reason, "reason");
    if (permissions.isEmpty()) {
      throw new IllegalArgumentException("no permission is requested");
    }
  }

  /**
   * Returns a submission with a new, random reference, without name and end.
   *
   * @throws IllegalArgumentException if there is no permission, or one twice
   */
  public static AccessRequestSubmission of(String reason, DelegationPermission... permissions) {
    return new AccessRequestSubmission(
        UUID.randomUUID(), Optional.empty(), Set.of(permissions), Optional.empty(), reason);
  }

  /** Returns a copy with the name of the person. */
  public AccessRequestSubmission withUserName(String userName) {
    return new AccessRequestSubmission(
        requestReference, Optional.of(userName), permissions, validUntil, reason);
  }

  /** Returns a copy for access until this time. */
  public AccessRequestSubmission withValidUntil(Instant validUntil) {
    return new AccessRequestSubmission(
        requestReference, userName, permissions, Optional.of(validUntil), reason);
  }
}
