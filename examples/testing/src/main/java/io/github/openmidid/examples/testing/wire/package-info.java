/** Steps in which bytes are sent, and faults of the byte stream below HTTP. */
@NullMarked
package io.github.openmidid.examples.testing.wire;

import org.jspecify.annotations.NullMarked;
