/** A JUnit 5 extension that starts a register for tests; JUnit must be on the class path. */
@NullMarked
package io.github.openmidid.examples.register.junit;

import org.jspecify.annotations.NullMarked;
