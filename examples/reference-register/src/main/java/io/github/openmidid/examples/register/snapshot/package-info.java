/** Signed snapshots of the register for offline use. */
@NullMarked
package io.github.openmidid.examples.register.snapshot;

import org.jspecify.annotations.NullMarked;
