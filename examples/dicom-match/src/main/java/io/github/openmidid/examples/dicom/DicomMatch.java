package io.github.openmidid.examples.dicom;

import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.dicom.cli.DicomMatchCommand;

/**
 * The program {@code dicom-match}.
 *
 * <p>Exit code 0: the device of every object is certain, or of a kind without MID-ID; 1: something
 * to look at; 2: could not run. Each problem is a message on the error stream, never a stack trace.
 */
public final class DicomMatch {
  private DicomMatch() {}

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
    return DicomMatchCommand.run(environment, args);
  }
}
