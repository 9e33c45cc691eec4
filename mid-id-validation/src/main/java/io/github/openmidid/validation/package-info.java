/**
 * Jakarta Bean Validation constraints. {@link io.github.openmidid.validation.ValidMidId} says
 * whether a value is a well-formed MID-ID; it does not ask a register.
 */
@NullMarked
package io.github.openmidid.validation;

import org.jspecify.annotations.NullMarked;
