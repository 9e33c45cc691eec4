/** HTTP messages, independent of the version of the protocol. */
@NullMarked
package io.github.openmidid.examples.testing.http;

import org.jspecify.annotations.NullMarked;
