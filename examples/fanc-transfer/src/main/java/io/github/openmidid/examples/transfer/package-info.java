/**
 * Checks the device numbers of a periodic transfer file before it goes to FANC. {@link
 * io.github.openmidid.examples.transfer.FancTransfer} is the program, {@link
 * io.github.openmidid.examples.transfer.TransferCheck} what another program would call.
 */
@NullMarked
package io.github.openmidid.examples.transfer;

import org.jspecify.annotations.NullMarked;
