/** The granting of identifiers to devices that were in the cadastre before 1 October 2022. */
@NullMarked
package io.github.openmidid.examples.register.existing;

import org.jspecify.annotations.NullMarked;
