/** Benchmarks of calls to a register over the loopback interface. */
@NullMarked
package io.github.openmidid.examples.benchmarks.client;

import org.jspecify.annotations.NullMarked;
