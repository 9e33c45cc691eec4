package io.github.openmidid.examples.commandline.program;

/** The exit codes of all programs, from best to worst. */
public enum ExitCode {
  /** Nothing to review. */
  CLEAN(0),
  /** Findings, changes or differences. */
  FINDINGS(1),
  /** The program could not run, or not for all of its input. */
  COULD_NOT_RUN(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns the number that the program returns to the shell. */
  public int number() {
    return number;
  }

  /** Returns the worse of two exit codes. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) < 0 ? other : this;
  }
}
