package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.commandline.program.CommandProgram;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code fanc-transfer} without a subcommand. Reports each problem as one sentence on
 * the error stream, never as a stack trace; the details go to the log at debug level.
 */
@Command(name = FancTransferCommand.NAME)
public final class FancTransferCommand implements Callable<Integer> {
  static final String NAME = "fanc-transfer";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  private FancTransferCommand() {}

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment runtime, String... args) {
    List<Object> subcommands =
        List.of(
            new CheckCommand(runtime),
            new DiffCommand(runtime),
            new ReconcileCommand(runtime),
            new PrepareCommand(runtime));
    return new CommandProgram(NAME, TransferMessages.TEXTS, runtime)
        .run(new FancTransferCommand(), subcommands, args);
  }

  /** Rejects a call without a subcommand. */
  @Override
  public Integer call() throws CommandException {
    throw new CommandException(CommonProblem.NO_COMMAND, NAME);
  }
}
