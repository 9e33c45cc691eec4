/**
 * Jakarta Bean Validation constraints. {@link io.github.openmidid.validation.ValidMidId} says
 * whether a value is a well-formed MID-ID, and asks no register; {@link
 * io.github.openmidid.validation.RegisteredMidId} asks one. {@link
 * io.github.openmidid.validation.ValidModality}, {@link
 * io.github.openmidid.validation.ValidFancDeviceNumber} and {@link
 * io.github.openmidid.validation.ValidNotificationFileName} are for what stands beside it.
 *
 * <p>Null is valid everywhere: add {@code NotNull} where a value is required. Messages are in
 * Dutch, French, German and English, name the exact fault, and never hold the value. {@link
 * io.github.openmidid.validation.ConstraintFinding} tells the same to programs.
 */
@NullMarked
package io.github.openmidid.validation;

import org.jspecify.annotations.NullMarked;
