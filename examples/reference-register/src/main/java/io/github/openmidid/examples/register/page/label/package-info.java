/** Labels of identifiers, if {@code mid-id-label} is on the class path. */
@NullMarked
package io.github.openmidid.examples.register.page.label;

import org.jspecify.annotations.NullMarked;
