/** The command line: options, the files of a run, and the run itself. */
@NullMarked
package io.github.openmidid.examples.billing.cli;

import org.jspecify.annotations.NullMarked;
