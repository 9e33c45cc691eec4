/** The billing numbers that RIZIV/INAMI assigns to devices. */
@NullMarked
package io.github.openmidid.examples.register.billing;

import org.jspecify.annotations.NullMarked;
