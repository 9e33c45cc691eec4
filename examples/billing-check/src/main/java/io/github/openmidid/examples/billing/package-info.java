/** The program {@code billing-check}. */
@NullMarked
package io.github.openmidid.examples.billing;

import org.jspecify.annotations.NullMarked;
