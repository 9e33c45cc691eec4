/**
 * Checks the device numbers of a periodic transfer file before it goes to FANC. {@link
 * io.github.openmidid.examples.transfer.FancTransfer} is the program; another program calls {@link
 * io.github.openmidid.examples.transfer.check.TransferCheck}.
 */
@NullMarked
package io.github.openmidid.examples.transfer;

import org.jspecify.annotations.NullMarked;
