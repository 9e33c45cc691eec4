/** Reads names and numbers as people and devices write them. */
@NullMarked
package io.github.openmidid.internal.name;

import org.jspecify.annotations.NullMarked;
