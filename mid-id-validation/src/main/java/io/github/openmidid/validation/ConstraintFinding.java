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
 * The finding of a constraint of this module, for programs. Each violation of Hibernate Validator
 * carries one, also with a custom message.
 *
 * <pre>{@code
 * ConstraintFinding.of(violation).ifPresent(finding -> show(finding.suggestions()));
 * }</pre>
 *
 * @param code the last part of the message key, in lowerCamelCase: {@code checkDigits}, {@code
 *     unknown}, {@code coneBeamCt} …
 * @param fault the fault in the form of a MID-ID, if there is one
 * @param index the position in the text, from 0; −1 if there is none
 * @param suggestions candidates for the intended MID-ID, best first, at most six. They are never
 *     applied: two identifiers that differ in one digit are two devices
 * @param midId the identifier, if the value is well formed
 * @param cause the exception of the register, for logs, with the codes {@code unavailable} (the
 *     register threw it) and {@code mismatch} (its response does not match the request), and with
 *     {@code cannotTell} if the register threw an {@code OutsideExtentException}
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
   * Returns the finding of a violation; empty for a violation of another constraint, and with other
   * providers than Hibernate Validator, whose violations carry no payload.
   */
  public static Optional<ConstraintFinding> of(ConstraintViolation<?> violation) {
    return HibernateExtension.payload(violation);
  }

  /** Returns code and position: {@code ConstraintFinding[checkDigits at 14]}. */
  @Override
  public String toString() {
    return "ConstraintFinding[" + code + (index < 0 ? "]" : " at " + index + "]");
  }
}
