/** The texts for people, and the problems of the program. */
@NullMarked
package io.github.openmidid.examples.billing.text;

import org.jspecify.annotations.NullMarked;
