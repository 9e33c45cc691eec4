/**
 * Runs calls of the client over damaged connections, and holds what comes back against the truth.
 */
@NullMarked
package io.github.openmidid.examples.chaos;

import org.jspecify.annotations.NullMarked;
