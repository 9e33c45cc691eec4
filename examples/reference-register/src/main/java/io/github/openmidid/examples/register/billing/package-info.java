/** The billing numbers that RIZIV/INAMI gives. */
@NullMarked
package io.github.openmidid.examples.register.billing;

import org.jspecify.annotations.NullMarked;
