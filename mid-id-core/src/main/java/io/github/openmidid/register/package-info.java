/**
 * The interface to a register of granted identifiers, and the verification of a text against it.
 */
@NullMarked
package io.github.openmidid.register;

import org.jspecify.annotations.NullMarked;
