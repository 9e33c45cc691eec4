/** Collects the measurements of several rounds and compares them with the targets. */
@NullMarked
package io.github.openmidid.examples.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
