/** A proxy that damages responses at random under a fixed seed. */
@NullMarked
package io.github.openmidid.examples.testing.chaos;

import org.jspecify.annotations.NullMarked;
