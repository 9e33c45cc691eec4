/**
 * Prints labels with the MID-ID of a device and reads them back. {@link
 * io.github.openmidid.examples.label.DeviceLabel} is the program; another program calls {@link
 * io.github.openmidid.examples.label.print.LabelPrinter} and {@link
 * io.github.openmidid.examples.label.read.LabelReader}.
 */
@NullMarked
package io.github.openmidid.examples.label;

import org.jspecify.annotations.NullMarked;
