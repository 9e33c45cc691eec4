package io.github.openmidid.examples.billing.directory;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.messages.CommandException;

/** Supplies the devices of a register with their billing numbers. */
@FunctionalInterface
public interface DirectorySource {
  /**
   * Returns the devices that the register shows.
   *
   * @throws CommandException if it does not show billing numbers
   */
  BillingDirectory directory(OpenRegister register) throws CommandException;
}
