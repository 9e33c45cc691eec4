package io.github.openmidid.client.internal.cache;

import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cached result of a lookup of one identifier.
 *
 * @param principal the principal of the request
 * @param language the {@code Accept-Language} of the request; null if the response does not depend
 *     on it
 * @param registration empty if the register does not know it
 * @param policy the ETag and the cache policy of the response
 * @param asOf the time at which the result was current, by the system clock
 * @param asOfNanos the same time by the monotonic clock of the cache, in nanoseconds
 * @param epoch the epoch of the cache at the time of the request; see {@link
 *     RegistrationCache#epoch}
 */
public record CacheEntry(
    String principal,
    @Nullable String language,
    Optional<Registration> registration,
    CachePolicy policy,
    Instant asOf,
    long asOfNanos,
    long epoch) {

  /** Returns whether a requester may use this entry. */
  boolean isFor(Requester requester) {
    return principal.equals(requester.principal())
        && (language == null || language.equals(requester.language()));
  }

  /** Returns whether this entry replaces another entry of the same identifier. */
  boolean replaces(CacheEntry other) {
    return principal.equals(other.principal)
        && (language == null || other.language == null || language.equals(other.language));
  }
}
