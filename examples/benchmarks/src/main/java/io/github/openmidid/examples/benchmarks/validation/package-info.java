/** Benchmarks of the constraints on a bean. */
@NullMarked
package io.github.openmidid.examples.benchmarks.validation;

import org.jspecify.annotations.NullMarked;
