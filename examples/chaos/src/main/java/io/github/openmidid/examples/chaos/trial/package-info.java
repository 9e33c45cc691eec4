/** Calls of the client, each with the result that is right for it. */
@NullMarked
package io.github.openmidid.examples.chaos.trial;

import org.jspecify.annotations.NullMarked;
