/** Transports requests over {@code java.net.http}, with one deadline and limited bodies. */
@NullMarked
package io.github.openmidid.client.internal.http;

import org.jspecify.annotations.NullMarked;
