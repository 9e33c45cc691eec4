/** The commands, their options and the connection to a register. */
@NullMarked
package io.github.openmidid.examples.label.cli;

import org.jspecify.annotations.NullMarked;
