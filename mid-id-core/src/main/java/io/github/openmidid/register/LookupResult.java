package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The response of a register about one identifier, with the date of the state from which it was
 * read.
 *
 * <pre>{@code
 * LookupResult result = register.lookUp(midId);
 * result.registration(); // empty if the register does not know the identifier
 * }</pre>
 *
 * @param midId the requested identifier, not null
 * @param registration the registration; empty if the register does not know the identifier
 * @param asOf the moment at which the response was true; empty if it is the moment of the request,
 *     see {@link MidIdRegister#asOf()}
 */
public record LookupResult(
    MidId midId, Optional<Registration> registration, Optional<Instant> asOf) {

  /**
   * Creates a result. Checks that the registration is that of the requested identifier.
   *
   * @throws RegisterMismatchException if it is that of another identifier, or if the register
   *     returned null
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
