/**
 * Jakarta Bean Validation constraints.
 *
 * <p>Start at {@link io.github.openmidid.validation.ValidMidId}:
 *
 * <pre>{@code
 * record Scan(@NotNull @ValidMidId String midId, @ValidModality String modality) {}
 *
 * for (ConstraintViolation<Scan> violation : validator.validate(new Scan(text, "CT"))) {
 *   out.println(violation.getMessage()); // in the language of the user
 *   ConstraintFinding.of(violation).map(ConstraintFinding::suggestions);
 * }
 * }</pre>
 *
 * <p>{@link io.github.openmidid.validation.ValidMidId} checks that a value is a well-formed MID-ID,
 * without a register; {@link io.github.openmidid.validation.RegisteredMidId} looks it up in one.
 * {@link io.github.openmidid.validation.ValidModality}, {@link
 * io.github.openmidid.validation.ValidFancDeviceNumber} and {@link
 * io.github.openmidid.validation.ValidNotificationFileName} check related values.
 *
 * <p>Null is valid everywhere: add {@code NotNull} where a value is required. Messages are in
 * Dutch, French, German and English, name the exact fault, and never contain the value. {@link
 * io.github.openmidid.validation.ConstraintFinding} provides the same to programs.
 */
@NullMarked
package io.github.openmidid.validation;

import org.jspecify.annotations.NullMarked;
