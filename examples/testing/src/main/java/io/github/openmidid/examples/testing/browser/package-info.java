/** A real browser for the tests of pages. */
@NullMarked
package io.github.openmidid.examples.testing.browser;

import org.jspecify.annotations.NullMarked;
