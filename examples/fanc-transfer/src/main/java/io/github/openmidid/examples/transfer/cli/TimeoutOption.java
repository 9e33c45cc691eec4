package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The option {@code --timeout}: the time limit of one call of the register. */
final class TimeoutOption {
  private static final int MAX_TIMEOUT = 3600;

  @Option(
      names = "--timeout",
      paramLabel = "${help.label.seconds}",
      defaultValue = "30",
      descriptionKey = "help.timeout")
  private String timeout = "";

  /** Returns a register with this time limit; a snapshot has none. */
  RegisterSource limit(RegisterSource source) throws CommandException {
    return source instanceof RegisterConnection connection
        ? connection.withTimeout(seconds())
        : source;
  }

  private Duration seconds() throws CommandException {
    try {
      int seconds = Integer.parseInt(timeout);
      if (seconds > 0 && seconds <= MAX_TIMEOUT) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number out of range is.
    }
    throw new CommandException(
        TransferProblem.TIMEOUT, SafeText.oneLine(timeout, 40), String.valueOf(MAX_TIMEOUT));
  }
}
