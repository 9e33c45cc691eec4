/** Timers for what a client asks, for applications that have Micrometer. */
@NullMarked
package io.github.openmidid.client.micrometer;

import org.jspecify.annotations.NullMarked;
