/** Reads responses: their headers, the framing of their bodies, their digests. */
@NullMarked
package io.github.openmidid.client.internal.http.message;

import org.jspecify.annotations.NullMarked;
