/** Labels of identifiers, if device-label is on the class path. */
@NullMarked
package io.github.openmidid.examples.register.page.label;

import org.jspecify.annotations.NullMarked;
