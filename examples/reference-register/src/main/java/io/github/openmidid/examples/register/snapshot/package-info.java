/** The whole register as a signed file, for use offline. */
@NullMarked
package io.github.openmidid.examples.register.snapshot;

import org.jspecify.annotations.NullMarked;
