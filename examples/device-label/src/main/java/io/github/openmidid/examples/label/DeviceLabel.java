package io.github.openmidid.examples.label;

import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.label.cli.DeviceLabelCommand;

/**
 * The program {@code device-label}.
 *
 * <p>Exit code 0: printed, or read without differences; 1: something read differs; 2: could not
 * run, or a label was refused. Each problem is one sentence on the error stream, never a stack
 * trace.
 */
public final class DeviceLabel {
  private DeviceLabel() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.exit(run(RuntimeEnvironment.ofMachine(), args));
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment environment, String... args) {
    return DeviceLabelCommand.run(environment, args);
  }
}
