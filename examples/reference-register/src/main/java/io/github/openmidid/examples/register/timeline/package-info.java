/** Devices over time, as far as it matters for billing. */
@NullMarked
package io.github.openmidid.examples.register.timeline;

import org.jspecify.annotations.NullMarked;
