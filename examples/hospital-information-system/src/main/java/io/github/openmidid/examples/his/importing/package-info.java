/** Imports a list of devices in csv, row by row. */
@NullMarked
package io.github.openmidid.examples.his.importing;

import org.jspecify.annotations.NullMarked;
