package io.github.openmidid.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.MidId;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns the JSON form: {@code midId}, and {@code registration} and {@code asOf} unless empty.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return new JsonObject()
        .put("midId", midId.toString())
        .put("registration", registration.map(Registration::toMap))
        .put("asOf", asOf.map(Instant::toString))
        .toMap();
  }

  /**
   * Returns the result with this JSON form; Jackson uses this method.
   *
   * @throws IllegalArgumentException if the JSON is invalid
   * @throws RegisterMismatchException if the registration is that of another identifier
   */
  @FromJson
  public static LookupResult fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    return new LookupResult(
        object.parsed("midId", MidId::of),
        object.optionalObject("registration", Registration::fromMap),
        object.optionalInstant("asOf"));
  }
}
