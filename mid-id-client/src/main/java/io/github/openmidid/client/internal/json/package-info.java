/** Reads and writes JSON strictly. */
@NullMarked
package io.github.openmidid.client.internal.json;

import org.jspecify.annotations.NullMarked;
