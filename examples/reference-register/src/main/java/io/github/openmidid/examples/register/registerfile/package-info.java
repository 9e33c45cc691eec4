/** The import of registrations and devices from a register file. */
@NullMarked
package io.github.openmidid.examples.register.registerfile;

import org.jspecify.annotations.NullMarked;
