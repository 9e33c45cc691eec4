/** Calls of the client, each with its expected result. */
@NullMarked
package io.github.openmidid.examples.chaos.trial;

import org.jspecify.annotations.NullMarked;
