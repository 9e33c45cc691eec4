package io.github.openmidid.client.internal.cache;

import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the register has answered about one identifier.
 *
 * @param principal in whose name it was asked
 * @param language the language in which it was asked; null if another makes no difference
 * @param registration empty if the register does not know it
 * @param validators under which ETag and for how long it may be remembered
 * @param asOf the moment for which it holds, by the clock of the machine
 * @param asOfNanos the same by the monotonic clock of the cache
 * @param epoch when it was asked, counted in changes and refusals; see {@link
 *     RegistrationCache#moment}
 */
public record CacheEntry(
    String principal,
    @Nullable String language,
    Optional<Registration> registration,
    CacheValidators validators,
    Instant asOf,
    long asOfNanos,
    long epoch) {

  /** The ETag with which to ask whether it has changed; null if there is none. */
  @Nullable String etag() {
    return validators.etag();
  }

  /** Whether it may be given to this one. */
  boolean isFor(Requester requester) {
    return principal.equals(requester.principal())
        && (language == null || language.equals(requester.language()));
  }

  /** Whether it takes the place of another one about the same identifier. */
  boolean replaces(CacheEntry other) {
    return principal.equals(other.principal)
        && (language == null || other.language == null || language.equals(other.language));
  }
}
