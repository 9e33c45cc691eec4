/** How fast the identifier is read and checked, beside what users would pick instead. */
@NullMarked
package io.github.openmidid.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
