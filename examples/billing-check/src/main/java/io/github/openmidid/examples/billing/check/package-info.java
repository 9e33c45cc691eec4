/** Checks single lines, with the values that apply to all lines of a run. */
@NullMarked
package io.github.openmidid.examples.billing.check;

import org.jspecify.annotations.NullMarked;
