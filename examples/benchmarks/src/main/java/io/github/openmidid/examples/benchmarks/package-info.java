/** Benchmarks of the library, compared with the alternatives that users have. */
@NullMarked
package io.github.openmidid.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
