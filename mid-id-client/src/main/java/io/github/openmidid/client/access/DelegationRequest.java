package io.github.openmidid.client.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A request of a local administrator to give access to a person of its organization, or to a
 * recognised institution for physical control. Immutable.
 *
 * <pre>{@code
 * DelegationRequest.of("an", DelegationPermission.REQUEST_MID_IDS);
 * DelegationRequest.ofInstitution(
 *     "Voorbeeld Controle", endOfContract, DelegationPermission.CONSULT_MID_IDS);
 * }</pre>
 *
 * @param requestReference the idempotency key, created once before the first attempt; not null
 * @param userId the person, as identified in access tokens; not a national register number; empty
 *     for an institution; not null
 * @param userName the display name of the person; empty if not given; not null
 * @param institution the institution, as its access tokens name it; empty for a person; not null
 * @param permissions the permissions, at least one; not null
 * @param validUntil the time when the access expires; empty if it does not; not null
 */
public record DelegationRequest(
    UUID requestReference,
    Optional<String> userId,
    Optional<String> userName,
    Optional<String> institution,
    Set<DelegationPermission> permissions,
    Optional<Instant> validUntil) {
  private static final Set<DelegationPermission> OF_INSTITUTIONS =
      EnumSet.of(DelegationPermission.CONSULT_MID_IDS, DelegationPermission.CONSULT_DEVICES);

  /**
   * Copies the set and validates the arguments.
   *
   * @throws IllegalArgumentException if there is no permission, or not exactly one of person and
   *     institution; for an institution, if there is a name of a person, no expiry, a permission
   *     other than to look up identifiers and devices, or none to look up identifiers
   */
  public DelegationRequest {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(userName, "userName");
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(validUntil, "validUntil");
    permissions = Set.copyOf(permissions);
    require(!permissions.isEmpty(), "no permission is given");
    require(
        userId.isPresent() != institution.isPresent(),
        "either a person or an institution receives access");
    if (institution.isPresent()) {
      require(userName.isEmpty(), "an institution has no name of a person");
      require(validUntil.isPresent(), "the access of an institution must expire");
      require(
          OF_INSTITUTIONS.containsAll(permissions),
          "an institution may only look up identifiers and devices");
      require(
          permissions.contains(DelegationPermission.CONSULT_MID_IDS),
          "an institution that looks up devices must be able to look up identifiers");
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Returns a request for a person with a new, random reference, without name and expiry. */
  public static DelegationRequest of(String userId, DelegationPermission... permissions) {
    return new DelegationRequest(
        UUID.randomUUID(),
        Optional.of(userId),
        Optional.empty(),
        Optional.empty(),
        Set.of(permissions),
        Optional.empty());
  }

  /**
   * Returns a request for a recognised institution with a new, random reference.
   *
   * @param institution the institution, as its access tokens name it; not null
   * @param validUntil the time when the access expires; not null
   * @param permissions {@link DelegationPermission#CONSULT_MID_IDS}, and {@link
   *     DelegationPermission#CONSULT_DEVICES} if it may also see the devices
   * @throws IllegalArgumentException if the permissions are others
   */
  public static DelegationRequest ofInstitution(
      String institution, Instant validUntil, DelegationPermission... permissions) {
    return new DelegationRequest(
        UUID.randomUUID(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(institution),
        Set.of(permissions),
        Optional.of(validUntil));
  }

  /**
   * Returns a copy with the name of the person.
   *
   * @throws IllegalArgumentException if the request is for an institution
   */
  public DelegationRequest withUserName(String userName) {
    return new DelegationRequest(
        requestReference, userId, Optional.of(userName), institution, permissions, validUntil);
  }

  /** Returns a copy that expires at this time. */
  public DelegationRequest withValidUntil(Instant validUntil) {
    return new DelegationRequest(
        requestReference, userId, userName, institution, permissions, Optional.of(validUntil));
  }
}
