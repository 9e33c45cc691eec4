/** The calls of the client, each with what is known of its result. */
@NullMarked
package io.github.openmidid.examples.chaos.trial;

import org.jspecify.annotations.NullMarked;
