/**
 * The program {@link io.github.openmidid.examples.label.DeviceLabel}: it prints labels with the
 * MID-ID of a device and reads them back, with the library {@code mid-id-label}.
 */
@NullMarked
package io.github.openmidid.examples.label;

import org.jspecify.annotations.NullMarked;
