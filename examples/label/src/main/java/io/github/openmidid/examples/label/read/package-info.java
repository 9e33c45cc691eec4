/** Finds and decodes the symbols in an image and compares them with the expected MID-ID. */
@NullMarked
package io.github.openmidid.examples.label.read;

import org.jspecify.annotations.NullMarked;
