/** A register for the tests of others: an extension of JUnit 5, which must be on the class path. */
@NullMarked
package io.github.openmidid.examples.register.junit;

import org.jspecify.annotations.NullMarked;
