package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests a registration that the cache does not hold, or holds no longer. */
public interface RegistrationLoader {
  /** Starts the deadline of a lookup. */
  CallContext start();

  /** Returns the current time of the machine's clock. */
  Instant now();

  /** Returns the {@code Accept-Language} of the requests; empty if they have none. */
  String language();

  /**
   * Requests the registration of one identifier.
   *
   * @param etag the ETag of the cached registration; null to request it in any case
   * @param now the time of the request by the machine's clock
   */
  Loaded load(MidId midId, @Nullable String etag, Instant now, CallContext context);

  /**
   * The response to the request of a registration.
   *
   * @param isUnchanged whether it is still the one that the ETag stands for
   * @param registration empty if the register does not know it, or if it is unchanged
   */
  record Loaded(
      boolean isUnchanged, Optional<Registration> registration, CacheValidators validators) {}
}
