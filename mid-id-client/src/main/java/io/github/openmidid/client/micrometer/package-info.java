/** Micrometer timers and counters of the calls of a client. */
@NullMarked
package io.github.openmidid.client.micrometer;

import org.jspecify.annotations.NullMarked;
