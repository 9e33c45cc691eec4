package io.github.openmidid.examples.transfer.cli;

/** How a run ended, the better first. */
enum ExitCode {
  CLEAN(0),
  FINDINGS(1),
  COULD_NOT_RUN(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the program gives to the shell. */
  int number() {
    return number;
  }

  /** The worse of the two. */
  ExitCode or(ExitCode other) {
    return compareTo(other) < 0 ? other : this;
  }
}
