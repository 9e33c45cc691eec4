/**
 * The devices of a hospital by their MID-IDs: a REST resource, pages with a form, and the import of
 * a list. What the library needs of an application stands between {@code // mid-id} and {@code //
 * end}; the README counts it.
 */
@NullMarked
package io.github.openmidid.examples.his;

import org.jspecify.annotations.NullMarked;
