/** The server side of HTTP/1.1, and faults of its framing. */
@NullMarked
package io.github.openmidid.examples.testing.http1;

import org.jspecify.annotations.NullMarked;
