package io.github.openmidid.examples.register.accessrequest;

import io.github.openmidid.examples.register.delegation.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The access that a person requests.
 *
 * @param reference the request reference, unique per person
 * @param userName the display name of the person, if given
 * @param permissions the requested permissions
 * @param validUntil until when, if not without end
 * @param reason why
 */
public record AccessRequestTerms(
    UUID reference,
    Optional<String> userName,
    Set<Permission> permissions,
    Optional<Instant> validUntil,
    String reason) {
  /** Copies the permissions. */
  public AccessRequestTerms {
    permissions = Set.copyOf(permissions);
  }
}
