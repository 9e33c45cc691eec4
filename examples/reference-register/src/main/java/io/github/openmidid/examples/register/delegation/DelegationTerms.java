package io.github.openmidid.examples.register.delegation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Access to be given to a person.
 *
 * @param reference made once by the one who asks
 * @param userId the person, as access tokens name people
 * @param userName the name of the person, if it is said
 * @param permissions what the person may do
 * @param validUntil when it ends by itself, if it does
 */
public record DelegationTerms(
    UUID reference,
    String userId,
    Optional<String> userName,
    Set<Permission> permissions,
    Optional<Instant> validUntil) {
  /** Copies the set. */
  public DelegationTerms {
    permissions = Set.copyOf(permissions);
  }
}
