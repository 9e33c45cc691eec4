package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A loader of registrations that are not cached or have expired. */
public interface RegistrationLoader {
  /** Starts the deadline of a lookup. */
  CallContext start();

  /** Returns the current time of the system clock. */
  Instant now();

  /** Returns the {@code Accept-Language} of the requests; empty if they have none. */
  String language();

  /**
   * Requests the registration of one identifier.
   *
   * @param etag the ETag of the cached registration; null to request it in any case
   * @param now the time of the request by the system clock
   */
  Loaded load(MidId midId, @Nullable String etag, Instant now, CallContext context);

  /**
   * The response to the request of a registration.
   *
   * @param isUnchanged whether the registration still matches the ETag (304)
   * @param registration empty if the register does not know it, or if it is unchanged
   */
  record Loaded(boolean isUnchanged, Optional<Registration> registration, CachePolicy policy) {}
}
