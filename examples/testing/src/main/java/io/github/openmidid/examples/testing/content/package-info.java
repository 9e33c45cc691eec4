/** Faults of status, headers and body. */
@NullMarked
package io.github.openmidid.examples.testing.content;

import org.jspecify.annotations.NullMarked;
