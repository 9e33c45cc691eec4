package io.github.openmidid.validation;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion;
import io.github.openmidid.validation.internal.HibernateExtension;
import io.github.openmidid.validation.internal.LazySuggestionList;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a constraint of this module found, for programs: a violation of Hibernate Validator carries
 * one, also where the message is one of your own.
 *
 * <pre>{@code
 * ConstraintFinding.of(violation).ifPresent(finding -> show(finding.suggestions()));
 * }</pre>
 *
 * @param code the last part of the message key, in lowerCamelCase: {@code checkDigits}, {@code
 *     unknown}, {@code coneBeamCt} …
 * @param fault what is wrong with the form of a MID-ID, if it is that
 * @param index where in the text it was noticed, from 0; −1 if it has no place
 * @param suggestions which MID-ID may have been meant, best first, at most six. None is ever
 *     applied: two identifiers that differ in one digit are two devices
 * @param midId the identifier, if the value is a well-formed one
 * @param cause why nothing is known of the identifier, with the codes {@code unavailable} (what the
 *     register threw) and {@code mismatch} (it answered something else than was asked); for a log
 */
public record ConstraintFinding(
    String code,
    Optional<Fault> fault,
    int index,
    List<Suggestion> suggestions,
    Optional<MidId> midId,
    Optional<RuntimeException> cause) {

  /** Checks that nothing is null. */
  public ConstraintFinding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(fault, "fault");
    suggestions =
        suggestions instanceof LazySuggestionList ? suggestions : List.copyOf(suggestions);
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(cause, "cause");
  }

  /**
   * What the constraint found; empty for a violation of another constraint, and with another
   * provider than Hibernate Validator, where violations carry nothing.
   */
  public static Optional<ConstraintFinding> of(ConstraintViolation<?> violation) {
    return HibernateExtension.payload(violation);
  }

  /** Code and place: {@code ConstraintFinding[checkDigits at 14]}. */
  @Override
  public String toString() {
    return "ConstraintFinding[" + code + (index < 0 ? "]" : " at " + index + "]");
  }
}
