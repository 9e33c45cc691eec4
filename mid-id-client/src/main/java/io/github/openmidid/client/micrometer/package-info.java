/** Micrometer timers, counters and observations of the calls of a client. */
@NullMarked
package io.github.openmidid.client.micrometer;

import org.jspecify.annotations.NullMarked;
