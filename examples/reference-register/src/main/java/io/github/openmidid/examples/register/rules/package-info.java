/** How a change can be refused, and what can be said of one that was not. */
@NullMarked
package io.github.openmidid.examples.register.rules;

import org.jspecify.annotations.NullMarked;
