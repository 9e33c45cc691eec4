/** The permanent links between identifiers and devices. */
@NullMarked
package io.github.openmidid.examples.register.link;

import org.jspecify.annotations.NullMarked;
