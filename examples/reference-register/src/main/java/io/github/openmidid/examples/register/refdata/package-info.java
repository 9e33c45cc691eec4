/** The public reference data: modalities, problem types and the description of the register. */
@NullMarked
package io.github.openmidid.examples.register.refdata;

import org.jspecify.annotations.NullMarked;
