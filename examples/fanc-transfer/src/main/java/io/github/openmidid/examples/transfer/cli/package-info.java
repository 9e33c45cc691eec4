/** The command line: commands, options, exit codes, and the connection to the register. */
@NullMarked
package io.github.openmidid.examples.transfer.cli;

import org.jspecify.annotations.NullMarked;
