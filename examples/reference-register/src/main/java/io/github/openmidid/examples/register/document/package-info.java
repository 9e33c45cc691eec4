/** Documents about devices, by identifier: what and where they are, without their content. */
@NullMarked
package io.github.openmidid.examples.register.document;

import org.jspecify.annotations.NullMarked;
