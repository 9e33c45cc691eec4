/** Documents about devices, by identifier: their descriptions and links, without their content. */
@NullMarked
package io.github.openmidid.examples.register.document;

import org.jspecify.annotations.NullMarked;
