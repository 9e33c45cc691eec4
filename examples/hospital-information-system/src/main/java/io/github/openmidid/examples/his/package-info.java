/**
 * A Spring Boot service of a hospital with its devices: a REST resource, pages with a form, and the
 * import of a list. The code that the library requires in an application is marked with {@code //
 * mid-id} and {@code // end}; the README counts its lines.
 */
@NullMarked
package io.github.openmidid.examples.his;

import org.jspecify.annotations.NullMarked;
