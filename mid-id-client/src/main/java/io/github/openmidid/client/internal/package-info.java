/** Assembles the client of the parts in the packages below, and nothing else. */
@NullMarked
package io.github.openmidid.client.internal;

import org.jspecify.annotations.NullMarked;
