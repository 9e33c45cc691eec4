/** The server side of HTTP/2, and faults of its frames. */
@NullMarked
package io.github.openmidid.examples.testing.http2;

import org.jspecify.annotations.NullMarked;
