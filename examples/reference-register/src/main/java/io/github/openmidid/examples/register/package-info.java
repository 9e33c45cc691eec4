/**
 * A register of MID-IDs that is a real program, and can be embedded: start at {@link
 * io.github.openmidid.examples.register.ReferenceRegister}.
 */
@NullMarked
package io.github.openmidid.examples.register;

import org.jspecify.annotations.NullMarked;
