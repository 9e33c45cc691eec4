/** Snapshots of the register for offline use, verified by signature. */
@NullMarked
package io.github.openmidid.client.snapshot;

import org.jspecify.annotations.NullMarked;
