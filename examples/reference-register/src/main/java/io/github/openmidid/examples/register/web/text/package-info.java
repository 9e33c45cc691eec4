/** Texts in Dutch, French, German and English, and the choice of language. */
@NullMarked
package io.github.openmidid.examples.register.web.text;

import org.jspecify.annotations.NullMarked;
