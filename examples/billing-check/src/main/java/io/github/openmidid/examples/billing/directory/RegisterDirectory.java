package io.github.openmidid.examples.billing.directory;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.commandline.register.OpenConnection;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.register.OpenSnapshot;
import io.github.openmidid.examples.messages.CommandException;

/** The devices of a register, requested page by page, or those of a snapshot. */
public final class RegisterDirectory implements DirectorySource {
  @Override
  public BillingDirectory directory(OpenRegister register) throws CommandException {
    if (register instanceof OpenConnection connection) {
      return connection.client().deviceTimelines().directory();
    }
    try {
      return ((OpenSnapshot) register).snapshot().billingDirectory();
    } catch (IllegalStateException e) { // its extent holds no billing numbers
      throw new CommandException(BillingProblem.NO_BILLING, e, register.name());
    }
  }
}
