package io.github.openmidid.examples.billing.directory;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.text.CommandException;

/** The devices of a register or of a snapshot. */
public final class RegisterDirectory implements DirectorySource {
  @Override
  public BillingDirectory directory(OpenRegister register) throws CommandException {
    throw new CommandException(BillingProblem.NO_BILLING, register.name());
  }
}
