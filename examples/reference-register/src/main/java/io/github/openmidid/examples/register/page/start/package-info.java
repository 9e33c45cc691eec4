/** The content of the start page of each role. */
@NullMarked
package io.github.openmidid.examples.register.page.start;

import org.jspecify.annotations.NullMarked;
