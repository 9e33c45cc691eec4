package io.github.openmidid.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import io.github.openmidid.register.LookupResult.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of verifying how far a text qualifies as the identifier of a billable device, with the
 * evidence. The levels are {@code MALFORMED → WELL_FORMED → KNOWN → LINKED → BILLABLE}; no level
 * implies the next one.
 *
 * <pre>{@code
 * Verification verification = Verification.of("MID-1234-5678-89", register, clock)
 *     .expecting(Modality.CT);
 * if (verification.reaches(Level.LINKED) && verification.isAsExpected()) { … }
 * }</pre>
 *
 * <p>Immutable. {@link Level#BILLABLE} means only that the register holds a billing number;
 * permits, recognitions and the conditions of reimbursement are not checked. Whether an examination
 * could be billed on its day, {@link io.github.openmidid.billing.BillingCheck} tells.
 */
public final class Verification {

  /** The level that a text reaches, in ascending order. */
  public enum Level {
    /** The text is not a MID-ID; {@link #diagnosis()} has the fault. */
    MALFORMED("malformed"),
    /**
     * The text is a MID-ID, and no more is proven: the register does not know it or cannot tell,
     * see {@link #outcome()}.
     */
    WELL_FORMED("wellFormed"),
    /** The identifier is granted, but the register does not report it as linked to a device. */
    KNOWN("known"),
    /**
     * The identifier is linked to a device in the cadastre; whether that has a billing number, see
     * {@link Registration#hasBillingNumber()}.
     */
    LINKED("linked"),
    /** The identifier is linked to a device to which RIZIV/INAMI assigned a billing number. */
    BILLABLE("billable");

    private final String code;

    Level(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code wellFormed}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the level with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Level fromString(String code) {
      return WireCode.parse(Level.class, Level::code, code);
    }
  }

  private final Diagnosis diagnosis;
  private final @Nullable Outcome outcome;
  private final @Nullable Registration registration;
  private final Instant asOf;
  private final @Nullable Modality expectedModality;
  private final @Nullable String expectedOperator;

  private Verification(
      Diagnosis diagnosis,
      @Nullable Outcome outcome,
      @Nullable Registration registration,
      Instant asOf,
      @Nullable Modality expectedModality,
      @Nullable String expectedOperator) {
    this.diagnosis = diagnosis;
    this.outcome = outcome;
    this.registration = registration;
    this.asOf = asOf;
    this.expectedModality = expectedModality;
    this.expectedOperator = expectedOperator;
  }

  /**
   * Verifies a text: parses it and, if it is well formed, looks it up in a register.
   *
   * @param text the text, as for {@link MidId#parse}; null is malformed
   * @param register the register, which is not called for a malformed text; its exceptions are
   *     propagated
   * @param clock the clock that supplies the moment of the request
   * @throws RegisterMismatchException if the response of the register is not about this identifier;
   *     there is no verification then
   */
  public static Verification of(@Nullable CharSequence text, MidIdRegister register, Clock clock) {
    Diagnosis diagnosis = MidId.diagnose(text);
    Instant now = clock.instant();
    Optional<MidId> midId = diagnosis.midId();
    if (midId.isEmpty()) {
      return new Verification(diagnosis, null, null, now, null, null);
    }
    return of(diagnosis, MidIdRegister.checked(register).lookUp(midId.get()), now);
  }

  /**
   * Verifies an identifier that was looked up, for example with {@link MidIdRegister#lookUpAll}.
   *
   * @param result the result of the lookup
   * @param clock the clock that supplies the moment of the request, if the result has none
   */
  public static Verification of(LookupResult result, Clock clock) {
    return of(MidId.diagnose(result.midId().toString()), result, clock.instant());
  }

  private static Verification of(Diagnosis diagnosis, LookupResult result, Instant now) {
    return new Verification(
        diagnosis,
        result.outcome(),
        result.registration().orElse(null),
        result.asOf().orElse(now),
        null,
        null);
  }

  /** Returns a copy of this verification that expects a modality. */
  public Verification expecting(Modality modality) {
    Objects.requireNonNull(modality, "modality");
    return new Verification(diagnosis, outcome, registration, asOf, modality, expectedOperator);
  }

  /**
   * Returns a copy of this verification that expects an operator, with exactly the name in the
   * register.
   */
  public Verification expectingOperator(String operator) {
    Objects.requireNonNull(operator, "operator");
    return new Verification(diagnosis, outcome, registration, asOf, expectedModality, operator);
  }

  /** Returns the expected modality, or empty if none is expected. */
  public Optional<Modality> expectedModality() {
    return Optional.ofNullable(expectedModality);
  }

  /** Returns the expected operator, or empty if none is expected. */
  public Optional<String> expectedOperator() {
    return Optional.ofNullable(expectedOperator);
  }

  /**
   * Returns whether the register knows the identifier, or cannot tell; empty if the text is
   * malformed, because the register was not called.
   */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** Returns the highest level that the text reaches. */
  public Level level() {
    if (!diagnosis.isValid()) {
      return Level.MALFORMED;
    }
    if (registration == null) {
      return Level.WELL_FORMED;
    }
    if (!registration.isLinked()) {
      return Level.KNOWN;
    }
    return registration.billingNumber().isPresent() ? Level.BILLABLE : Level.LINKED;
  }

  /** Returns whether the text reaches at least a level. */
  public boolean reaches(Level level) {
    return level().compareTo(level) >= 0;
  }

  /**
   * Returns whether the modality in the register is the expected one. Empty if no modality is
   * expected, if the register does not know the identifier, or if this release does not know the
   * modality; do not treat empty as a match.
   */
  public Optional<Boolean> modalityMatches() {
    if (registration == null || expectedModality == null) {
      return Optional.empty();
    }
    Optional<Modality> registered = registration.modality();
    return registered.isEmpty()
        ? Optional.empty()
        : Optional.of(registered.get() == expectedModality);
  }

  /**
   * Returns whether the operator in the register is the expected one. Empty if no operator is
   * expected, or the register does not return one.
   */
  public Optional<Boolean> operatorMatches() {
    return registration == null || expectedOperator == null
        ? Optional.empty()
        : registration.operator().map(expectedOperator::equals);
  }

  /**
   * Returns whether the register knows the identifier and all expected values match. Always false
   * below {@link Level#KNOWN}; true from that level on if nothing is expected.
   */
  public boolean isAsExpected() {
    return registration != null
        && (expectedModality == null || modalityMatches().orElse(false))
        && (expectedOperator == null || operatorMatches().orElse(false));
  }

  /** Returns the identifier, or empty if the text is malformed. */
  public Optional<MidId> midId() {
    return diagnosis.midId();
  }

  /** Returns the result of the check that needs no register. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Returns the format against which the text was checked, as evidence. */
  public MidIdFormat format() {
    return diagnosis.format();
  }

  /**
   * Returns the registration, as evidence; empty if the register does not know the identifier,
   * cannot tell, or was not called.
   */
  public Optional<Registration> registration() {
    return Optional.ofNullable(registration);
  }

  /** Returns the moment at which the response of the register was true, as evidence. */
  public Instant asOf() {
    return asOf;
  }

  /**
   * Returns the level as one sentence, with what the register cannot tell.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    return TextBundle.of(locale).get("verification." + messageKey());
  }

  private String messageKey() {
    if (outcome == Outcome.CANNOT_TELL) {
      return "cannotTell";
    }
    boolean billingUnknown =
        level() == Level.LINKED && registration().flatMap(Registration::hasBillingNumber).isEmpty();
    return billingUnknown ? "linkedBillingUnknown" : level().code();
  }

  /**
   * Returns the JSON form, a map of texts, booleans and maps. What is empty is absent; {@code
   * outcome} is present only if it is {@code cannotTell}.
   *
   * <pre>{@code
   * {"level": "linked", "asExpected": true, "expectedModality": "ct", "expectedOperator": "AZ",
   *   "asOf": "2027-02-02T10:00:00Z", "diagnosis": {…}, "registration": {…}}
   * }</pre>
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return new JsonObject()
        .put("level", level().code())
        .put("outcome", outcome == Outcome.CANNOT_TELL ? outcome.code() : null)
        .put("asExpected", isAsExpected())
        .put("expectedModality", expectedModality().map(Modality::code))
        .put("expectedOperator", expectedOperator)
        .put("asOf", asOf.toString())
        .put("diagnosis", diagnosis.toMap())
        .put("registration", registration().map(Registration::toMap))
        .toMap();
  }

  /**
   * Returns the verification with this JSON form; Jackson uses this method. It trusts the
   * registration in the JSON and does not query a register.
   *
   * @throws IllegalArgumentException if the JSON is invalid or contradicts itself: see {@link
   *     Diagnosis#fromMap}; the registration is that of another identifier; level or {@code
   *     asExpected} do not follow from it
   */
  @FromJson
  public static Verification fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    Diagnosis diagnosis = object.object("diagnosis", Diagnosis::fromMap);
    Optional<Registration> registration =
        object.optionalObject("registration", Registration::fromMap);
    if (registration.isPresent()
        && !diagnosis.midId().equals(registration.map(Registration::midId))) {
      throw new IllegalArgumentException("registration is that of another identifier");
    }
    Verification verification =
        new Verification(
            diagnosis,
            outcome(object, diagnosis, registration.isPresent()),
            registration.orElse(null),
            object.parsed("asOf", Instant::parse),
            object.optionalParsed("expectedModality", Modality::fromString).orElse(null),
            object.optionalText("expectedOperator").orElse(null));
    object.requireSame(verification.toMap(), "level", "asExpected", "outcome");
    return verification;
  }

  private static @Nullable Outcome outcome(JsonObject json, Diagnosis diagnosis, boolean found) {
    if (!diagnosis.isValid()) {
      return null;
    }
    boolean cannotTell =
        json.optionalParsed("outcome", Outcome::fromString)
            .filter(Outcome.CANNOT_TELL::equals)
            .isPresent();
    if (found) {
      return Outcome.FOUND;
    }
    return cannotTell ? Outcome.CANNOT_TELL : Outcome.UNKNOWN;
  }

  /** Returns whether text, format, outcome, registration, moment and expectations are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Verification that
        && diagnosis.equals(that.diagnosis)
        && outcome == that.outcome
        && Objects.equals(registration, that.registration)
        && asOf.equals(that.asOf)
        && expectedModality == that.expectedModality
        && Objects.equals(expectedOperator, that.expectedOperator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(diagnosis, outcome, registration, asOf);
  }

  /**
   * Returns the level and its evidence: {@code LINKED by provisional (PROVISIONAL, 2026-11-22),
   * register of 2026-11-22T…}.
   */
  @Override
  public String toString() {
    String undecided = outcome == Outcome.CANNOT_TELL ? ", register cannot tell" : "";
    return level() + " by " + format() + undecided + ", register of " + asOf;
  }
}
