/** Identifiers for the devices that the cadastre knew before 1 October 2022. */
@NullMarked
package io.github.openmidid.examples.register.existing;

import org.jspecify.annotations.NullMarked;
