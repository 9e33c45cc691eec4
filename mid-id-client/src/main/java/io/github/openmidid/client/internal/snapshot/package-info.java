/** Reads snapshots: the signed envelope, its content, its keys, its file. */
@NullMarked
package io.github.openmidid.client.internal.snapshot;

import org.jspecify.annotations.NullMarked;
