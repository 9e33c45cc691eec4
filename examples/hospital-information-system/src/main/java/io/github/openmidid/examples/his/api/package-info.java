/** The REST resources, and the problems that they return. */
@NullMarked
package io.github.openmidid.examples.his.api;

import org.jspecify.annotations.NullMarked;
