/** Warnings about devices and about lists, which stay until they are resolved. */
@NullMarked
package io.github.openmidid.examples.his.warning;

import org.jspecify.annotations.NullMarked;
