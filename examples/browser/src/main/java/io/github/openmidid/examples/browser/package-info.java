/** A real browser for the tests of pages. */
@NullMarked
package io.github.openmidid.examples.browser;

import org.jspecify.annotations.NullMarked;
