/** The pages on which persons ask for access, and local administrators decide and delegate. */
@NullMarked
package io.github.openmidid.examples.register.page.access;

import org.jspecify.annotations.NullMarked;
