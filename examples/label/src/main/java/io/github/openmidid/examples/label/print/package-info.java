/** Writes labels as PDF, SVG and PNG. */
@NullMarked
package io.github.openmidid.examples.label.print;

import org.jspecify.annotations.NullMarked;
