/** Looks up registrations, one by one or in batches of chunks. */
@NullMarked
package io.github.openmidid.client.internal.lookup;

import org.jspecify.annotations.NullMarked;
