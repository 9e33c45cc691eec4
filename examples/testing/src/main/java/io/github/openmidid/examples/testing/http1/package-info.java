/** HTTP/1.1 as a server speaks it, and faults of its framing. */
@NullMarked
package io.github.openmidid.examples.testing.http1;

import org.jspecify.annotations.NullMarked;
