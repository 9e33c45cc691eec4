package io.github.openmidid.examples.transfer;

import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.transfer.cli.FancTransferCommand;

/**
 * The program {@code fanc-transfer}.
 *
 * <p>Exit code 0: no findings; 1: findings, warnings included; 2: could not run. Each problem is
 * one sentence on the error stream, never a stack trace; the details go to the log at debug level.
 */
public final class FancTransfer {
  private FancTransfer() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    System.exit(run(RuntimeEnvironment.ofMachine(), args));
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment runtime, String... args) {
    return FancTransferCommand.run(runtime, args);
  }
}
