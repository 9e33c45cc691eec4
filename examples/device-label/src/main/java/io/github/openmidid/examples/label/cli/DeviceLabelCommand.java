package io.github.openmidid.examples.label.cli;

import io.github.openmidid.examples.commandline.program.CommandProgram;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code device-label} without a subcommand. Reports each problem as a message on the
 * error stream, never as a stack trace; the details go to the log at debug level.
 */
@Command(name = DeviceLabelCommand.NAME)
public final class DeviceLabelCommand implements Callable<Integer> {
  static final String NAME = "device-label";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  private DeviceLabelCommand() {}

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment environment, String... args) {
    List<Object> subcommands = List.of(new PrintCommand(environment), new ReadCommand(environment));
    return new CommandProgram(
            NAME, LabelMessages.TEXTS, environment, DeviceLabelCommand::argumentProblem)
        .run(new DeviceLabelCommand(), subcommands, args);
  }

  /** Rejects a call without a subcommand. */
  @Override
  public Integer call() throws CommandException {
    throw new CommandException(CommonProblem.NO_COMMAND, NAME);
  }

  private static CommandException argumentProblem(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return new CommandException(
          CommonProblem.UNKNOWN_ARGUMENT, SafeText.oneLine(unmatched.getUnmatched().get(0), 80));
    }
    if (exception instanceof MissingParameterException missing) {
      ArgSpec absent = missing.getMissing().get(0);
      String name = name(absent);
      // Without an option that has to be there, and without the value after an option.
      return absent.isOption() && !absent.required()
          ? new CommandException(CommonProblem.NO_VALUE, name)
          : new CommandException(LabelProblem.NO_ARGUMENT, name);
    }
    ArgSpec argument = exception.getArgSpec();
    boolean twice = exception instanceof OverwrittenOptionException;
    return argument instanceof OptionSpec && !twice
        ? new CommandException(CommonProblem.NO_VALUE, name(argument))
        : new CommandException(CommonProblem.ARGUMENTS);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
