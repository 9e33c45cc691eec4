package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The response of a register about one identifier together with its date, both of one state of the
 * register.
 *
 * @param midId the requested identifier
 * @param registration what the register holds of it; empty if the register does not know it
 * @param asOf the moment for which the response holds, where that is not the moment of the request;
 *     see {@link MidIdRegister#asOf()}
 */
public record LookupResult(
    MidId midId, Optional<Registration> registration, Optional<Instant> asOf) {

  /**
   * Checks that the registration is that of the requested identifier.
   *
   * @throws RegisterMismatchException if it is that of another one, or if the register returned
   *     null
   */
  public LookupResult {
    Objects.requireNonNull(midId, "midId");
    ResponseCheck.requireResponse(registration, midId);
    ResponseCheck.requireResponse(asOf, midId);
    if (registration.isPresent()) {
      ResponseCheck.requireSame(midId, registration.get());
    }
  }
}
