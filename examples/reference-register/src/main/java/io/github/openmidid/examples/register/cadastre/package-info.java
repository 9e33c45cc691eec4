/** The cadastre: the devices that are reported, what changes of them, and their history. */
@NullMarked
package io.github.openmidid.examples.register.cadastre;

import org.jspecify.annotations.NullMarked;
