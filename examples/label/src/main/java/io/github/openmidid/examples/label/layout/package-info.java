/** The settings of a label, its symbol, and where symbol and text are, in millimetres. */
@NullMarked
package io.github.openmidid.examples.label.layout;

import org.jspecify.annotations.NullMarked;
