package io.github.openmidid.examples.register.delegation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The terms of a delegation, as requested.
 *
 * @param reference the request reference, unique per organization
 * @param userId the person, as named in access tokens; empty for an institution
 * @param userName the display name of the person, if given
 * @param institution the recognised institution, as named in access tokens; empty for a person
 * @param permissions the permissions of the person or institution
 * @param validUntil when the delegation expires, if it does
 */
public record DelegationTerms(
    UUID reference,
    Optional<String> userId,
    Optional<String> userName,
    Optional<String> institution,
    Set<Permission> permissions,
    Optional<Instant> validUntil) {
  /** Copies the permissions. */
  public DelegationTerms {
    permissions = Set.copyOf(permissions);
  }
}
