/** Reads transfer files (csv, xlsx) into rows. */
@NullMarked
package io.github.openmidid.examples.transfer.read;

import org.jspecify.annotations.NullMarked;
