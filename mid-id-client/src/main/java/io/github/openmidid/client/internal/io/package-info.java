/** Reads and replaces files, computes digests and handles secrets of suppliers. */
@NullMarked
package io.github.openmidid.client.internal.io;

import org.jspecify.annotations.NullMarked;
