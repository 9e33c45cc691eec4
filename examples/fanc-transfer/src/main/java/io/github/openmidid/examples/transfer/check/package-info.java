/** Checks the rows of a transfer file against the rules and a register. */
@NullMarked
package io.github.openmidid.examples.transfer.check;

import org.jspecify.annotations.NullMarked;
