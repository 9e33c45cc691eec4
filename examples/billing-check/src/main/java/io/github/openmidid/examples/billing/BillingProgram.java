package io.github.openmidid.examples.billing;

import io.github.openmidid.examples.billing.cli.BillingCheckCommand;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;

/**
 * The program {@code billing-check}.
 *
 * <p>Exit code 0: nothing was found in what could be compared; 1: reasons, lines that could not be
 * read or judged; 2: could not run, or not for every file. Each problem is a message on the error
 * stream, never a stack trace.
 */
public final class BillingProgram {
  private BillingProgram() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    System.exit(run(RuntimeEnvironment.ofMachine(), args));
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment environment, String... args) {
    return BillingCheckCommand.run(environment, args);
  }
}
