/** Checks of localised texts. */
@NullMarked
package io.github.openmidid.examples.testing.text;

import org.jspecify.annotations.NullMarked;
