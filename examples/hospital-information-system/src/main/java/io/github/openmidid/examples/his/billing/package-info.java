/** The days on which examinations on a device of the hospital may be billed. */
@NullMarked
package io.github.openmidid.examples.his.billing;

import org.jspecify.annotations.NullMarked;
