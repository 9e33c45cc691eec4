/** Localised messages, the exception that carries one, and text safe to print on a terminal. */
@NullMarked
package io.github.openmidid.examples.messages;

import org.jspecify.annotations.NullMarked;
