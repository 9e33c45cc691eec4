/**
 * Runs calls of the client over damaged connections, and compares the results with the content of
 * the register.
 */
@NullMarked
package io.github.openmidid.examples.chaos;

import org.jspecify.annotations.NullMarked;
