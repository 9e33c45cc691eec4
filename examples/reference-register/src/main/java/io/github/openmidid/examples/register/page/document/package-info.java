/** The page with documents about devices, and the form that adds one. */
@NullMarked
package io.github.openmidid.examples.register.page.document;

import org.jspecify.annotations.NullMarked;
