/** The import of registrations and devices from a register file. */
@NullMarked
package io.github.openmidid.examples.register.importing;

import org.jspecify.annotations.NullMarked;
