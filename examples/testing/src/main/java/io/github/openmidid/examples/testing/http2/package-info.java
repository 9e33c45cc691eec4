/** HTTP/2 as a server speaks it, and faults of its frames. */
@NullMarked
package io.github.openmidid.examples.testing.http2;

import org.jspecify.annotations.NullMarked;
