/** Conflicts, mismatches, warnings and other results that the features share. */
@NullMarked
package io.github.openmidid.examples.register.rules;

import org.jspecify.annotations.NullMarked;
