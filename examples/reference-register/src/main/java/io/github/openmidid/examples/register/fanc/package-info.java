/** The list of devices that the nuclear control agency (FANC) consults. */
@NullMarked
package io.github.openmidid.examples.register.fanc;

import org.jspecify.annotations.NullMarked;
