package io.github.openmidid.register;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.TextBundle;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a text comes on the way from a text to a device that may be billed, with the evidence:
 * {@code MALFORMED → WELL_FORMED → KNOWN → LINKED → BILLABLE}. Each is another question, and the
 * answer to one says nothing of the next.
 *
 * <pre>{@code
 * Verification verification = Verification.of("MID-1234-5678-89", register, clock)
 *     .expecting(Modality.CT);
 * if (verification.reaches(Level.LINKED) && verification.isAsExpected()) { … }
 * }</pre>
 *
 * <p>Immutable. Even {@link Level#BILLABLE} says only that the register holds a billing number;
 * permits, recognitions and the conditions of reimbursement are not looked at.
 */
public final class Verification {

  /** The rungs of the ladder, from the lowest. */
  public enum Level {
    /** Not a MID-ID: {@link #diagnosis()} says why. */
    MALFORMED("malformed"),
    /** A MID-ID by its form, which the register does not know. */
    WELL_FORMED("wellFormed"),
    /** Granted, and not tied to a device as far as the register says. */
    KNOWN("known"),
    /** Tied to a device in the cadastre. */
    LINKED("linked"),
    /** Tied to a device to which RIZIV/INAMI has given a billing number. */
    BILLABLE("billable");

    private final String code;

    Level(String code) {
      this.code = code;
    }

    /** The name between programs, in lowerCamelCase: {@code wellFormed}. */
    public String code() {
      return code;
    }
  }

  private final Diagnosis diagnosis;
  private final @Nullable Registration registration;
  private final Instant asOf;
  private final @Nullable Modality expectedModality;
  private final @Nullable String expectedOperator;

  private Verification(
      Diagnosis diagnosis,
      @Nullable Registration registration,
      Instant asOf,
      @Nullable Modality expectedModality,
      @Nullable String expectedOperator) {
    this.diagnosis = diagnosis;
    this.registration = registration;
    this.asOf = asOf;
    this.expectedModality = expectedModality;
    this.expectedOperator = expectedOperator;
  }

  /**
   * Looks at a text and, if it is well formed, asks the register.
   *
   * @param text as for {@link MidId#parse}; null is malformed
   * @param register is asked nothing at all about a malformed text; what it throws when it cannot
   *     answer passes through
   * @param clock tells when the register was asked
   * @throws RegisterMismatchException if the register returns something else than what it holds of
   *     this identifier: then nothing was verified, and there is no level
   */
  public static Verification of(@Nullable CharSequence text, MidIdRegister register, Clock clock) {
    Diagnosis diagnosis = MidId.diagnose(text);
    Instant now = clock.instant();
    Optional<MidId> midId = diagnosis.midId();
    if (midId.isEmpty()) {
      return new Verification(diagnosis, null, now, null, null);
    }
    LookupResult result = MidIdRegister.checked(register).lookUp(midId.get());
    return new Verification(
        diagnosis, result.registration().orElse(null), result.asOf().orElse(now), null, null);
  }

  /** The same, compared with the modality that the identifier should have been granted for. */
  public Verification expecting(Modality modality) {
    Objects.requireNonNull(modality, "modality");
    return new Verification(diagnosis, registration, asOf, modality, expectedOperator);
  }

  /**
   * The same, compared with the operator to whom it should have been granted: the exact name in the
   * register.
   */
  public Verification expectingOperator(String operator) {
    Objects.requireNonNull(operator, "operator");
    return new Verification(diagnosis, registration, asOf, expectedModality, operator);
  }

  /** How far it came. */
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

  /** Whether it came at least so far. */
  public boolean reaches(Level level) {
    return level().compareTo(level) >= 0;
  }

  /**
   * Whether the modality in the register is the expected one; empty if none was expected, if the
   * register does not know the identifier, or gives a modality that this release does not know.
   * Empty is not a yes.
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
   * Returns whether the operator in the register is the expected one; empty if none was expected or
   * the register names none.
   */
  public Optional<Boolean> operatorMatches() {
    return registration == null || expectedOperator == null
        ? Optional.empty()
        : registration.operator().map(expectedOperator::equals);
  }

  /**
   * Returns whether the register knows the identifier and everything that was expected of it is so.
   * False below {@link Level#KNOWN}, whatever was expected; true from there on if nothing was.
   */
  public boolean isAsExpected() {
    return registration != null
        && (expectedModality == null || modalityMatches().orElse(false))
        && (expectedOperator == null || operatorMatches().orElse(false));
  }

  /** The identifier, unless the text is malformed. */
  public Optional<MidId> midId() {
    return diagnosis.midId();
  }

  /** What could be said without asking a register. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Evidence: the format under which the text was read, with its date. */
  public MidIdFormat format() {
    return diagnosis.format();
  }

  /**
   * Evidence: what the register answered; empty if it does not know the identifier, or was not
   * asked.
   */
  public Optional<Registration> registration() {
    return Optional.ofNullable(registration);
  }

  /** Evidence: the moment for which the answer of the register holds. */
  public Instant asOf() {
    return asOf;
  }

  /**
   * How far it came, in one sentence.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String message(Locale locale) {
    return TextBundle.of(locale).get("verification." + level().code());
  }

  /**
   * The level and its evidence: {@code LINKED by provisional (PROVISIONAL, 2026-11-22), register of
   * 2026-11-22T…}.
   */
  @Override
  public String toString() {
    return level() + " by " + format() + ", register of " + asOf;
  }
}
