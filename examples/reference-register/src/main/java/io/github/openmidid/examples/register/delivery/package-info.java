/** What suppliers have delivered and installed. */
@NullMarked
package io.github.openmidid.examples.register.delivery;

import org.jspecify.annotations.NullMarked;
