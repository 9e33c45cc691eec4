/** Assembles the client from the parts in the subpackages. */
@NullMarked
package io.github.openmidid.client.internal;

import org.jspecify.annotations.NullMarked;
