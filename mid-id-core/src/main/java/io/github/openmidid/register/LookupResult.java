package io.github.openmidid.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.MidId;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import io.github.openmidid.internal.WireCode;
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
 * switch (result.outcome()) {
 *   case FOUND -> show(result.registration().orElseThrow());
 *   case UNKNOWN -> reject("never granted");
 *   case CANNOT_TELL -> askAnotherRegister(midId); // it may have been granted to somebody else
 * }
 * }</pre>
 *
 * @param midId the requested identifier, not null
 * @param outcome whether the register knows the identifier; not null
 * @param registration the registration; empty unless the outcome is {@link Outcome#FOUND}
 * @param asOf the moment at which the response was true; empty if it is the moment of the request,
 *     see {@link MidIdRegister#asOf()}
 */
public record LookupResult(
    MidId midId, Outcome outcome, Optional<Registration> registration, Optional<Instant> asOf) {

  /** The outcomes of a lookup. */
  public enum Outcome {
    /** The register knows the identifier. */
    FOUND("found"),
    /** The register states that it does not know the identifier. */
    UNKNOWN("unknown"),
    /**
     * The identifier is outside of the available part of the register, for example in a snapshot of
     * the identifiers of one operator: it is neither known nor unknown.
     */
    CANNOT_TELL("cannotTell");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code cannotTell}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the outcome with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Outcome fromString(String code) {
      return WireCode.parse(Outcome.class, Outcome::code, code);
    }
  }

  /**
   * Creates a result. Checks that the registration is that of the requested identifier.
   *
   * @throws RegisterMismatchException if it is that of another identifier, or if the register
   *     returned null
   * @throws IllegalArgumentException if there is a registration without the outcome {@link
   *     Outcome#FOUND}, or vice versa
   */
  public LookupResult {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(outcome, "outcome");
    ResponseCheck.requireResponse(registration, midId);
    ResponseCheck.requireResponse(asOf, midId);
    if (registration.isPresent()) {
      ResponseCheck.requireSame(midId, registration.get());
    }
    if (registration.isPresent() != (outcome == Outcome.FOUND)) {
      throw new IllegalArgumentException("the outcome contradicts the registration");
    }
  }

  /**
   * Creates a definite result: {@link Outcome#FOUND} with a registration, else {@link
   * Outcome#UNKNOWN}.
   *
   * @throws RegisterMismatchException if the registration is that of another identifier, or if the
   *     register returned null
   */
  public LookupResult(MidId midId, Optional<Registration> registration, Optional<Instant> asOf) {
    this(
        midId,
        ResponseCheck.requireResponse(registration, midId).isPresent()
            ? Outcome.FOUND
            : Outcome.UNKNOWN,
        registration,
        asOf);
  }

  /** Returns the result about an identifier that is outside of the extent of a register. */
  public static LookupResult cannotTell(MidId midId, Optional<Instant> asOf) {
    return new LookupResult(midId, Outcome.CANNOT_TELL, Optional.empty(), asOf);
  }

  /**
   * Returns the JSON form: {@code midId}, {@code registration} and {@code asOf} unless empty, and
   * {@code "outcome": "cannotTell"} in that case; other outcomes follow from the registration.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return new JsonObject()
        .put("midId", midId.toString())
        .put("outcome", outcome == Outcome.CANNOT_TELL ? outcome.code() : null)
        .put("registration", registration.map(Registration::toMap))
        .put("asOf", asOf.map(Instant::toString))
        .toMap();
  }

  /**
   * Returns the result with this JSON form; Jackson uses this method.
   *
   * @throws IllegalArgumentException if the JSON is invalid or contradicts itself
   * @throws RegisterMismatchException if the registration is that of another identifier
   */
  @FromJson
  public static LookupResult fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    Optional<Registration> registration =
        object.optionalObject("registration", Registration::fromMap);
    return new LookupResult(
        object.parsed("midId", MidId::of),
        object
            .optionalParsed("outcome", Outcome::fromString)
            .orElse(registration.isPresent() ? Outcome.FOUND : Outcome.UNKNOWN),
        registration,
        object.optionalInstant("asOf"));
  }
}
