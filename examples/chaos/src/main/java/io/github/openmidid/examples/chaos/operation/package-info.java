/** The operations of the client, each of which prepares trials. */
@NullMarked
package io.github.openmidid.examples.chaos.operation;

import org.jspecify.annotations.NullMarked;
