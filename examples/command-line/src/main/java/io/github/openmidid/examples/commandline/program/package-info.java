/** The start of a command, its environment, options, progress and exit codes. */
@NullMarked
package io.github.openmidid.examples.commandline.program;

import org.jspecify.annotations.NullMarked;
