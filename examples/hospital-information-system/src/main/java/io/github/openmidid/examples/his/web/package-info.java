/** The REST resource, the pages, and the problems that they return. */
@NullMarked
package io.github.openmidid.examples.his.web;

import org.jspecify.annotations.NullMarked;
