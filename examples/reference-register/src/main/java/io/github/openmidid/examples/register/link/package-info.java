/** An identifier and its device, once and for ever. */
@NullMarked
package io.github.openmidid.examples.register.link;

import org.jspecify.annotations.NullMarked;
