/** Compares files with each other, and lists of assets with a register. */
@NullMarked
package io.github.openmidid.examples.transfer.compare;

import org.jspecify.annotations.NullMarked;
