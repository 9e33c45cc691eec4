/** Stores and verifies snapshots: signed envelope, content, keys and file. */
@NullMarked
package io.github.openmidid.client.internal.snapshot;

import org.jspecify.annotations.NullMarked;
