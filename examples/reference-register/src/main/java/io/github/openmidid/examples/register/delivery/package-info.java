/** The deliveries of devices that suppliers report. */
@NullMarked
package io.github.openmidid.examples.register.delivery;

import org.jspecify.annotations.NullMarked;
