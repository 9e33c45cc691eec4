package io.github.openmidid.examples.transfer.cli;

/** The outcome of a run, best first. */
enum ExitCode {
  CLEAN(0),
  FINDINGS(1),
  COULD_NOT_RUN(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns the number that the program returns to the shell. */
  int number() {
    return number;
  }

  /** Returns the worse of two exit codes. */
  ExitCode or(ExitCode other) {
    return compareTo(other) < 0 ? other : this;
  }
}
