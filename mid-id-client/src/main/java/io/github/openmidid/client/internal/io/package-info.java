/** Replaces and reads files, computes digests, handles secrets of suppliers. */
@NullMarked
package io.github.openmidid.client.internal.io;

import org.jspecify.annotations.NullMarked;
