/** Looks up the devices in the register. */
@NullMarked
package io.github.openmidid.examples.his.lookup;

import org.jspecify.annotations.NullMarked;
