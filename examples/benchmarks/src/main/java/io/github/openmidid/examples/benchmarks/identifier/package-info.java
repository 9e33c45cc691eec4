/** Benchmarks of reading and checking identifiers, one at a time and in a column. */
@NullMarked
package io.github.openmidid.examples.benchmarks.identifier;

import org.jspecify.annotations.NullMarked;
