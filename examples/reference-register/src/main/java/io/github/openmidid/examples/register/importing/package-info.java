/** Taking over the identifiers of a register file. */
@NullMarked
package io.github.openmidid.examples.register.importing;

import org.jspecify.annotations.NullMarked;
