package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Maps errors in the arguments to problems, which refer to the help of the command. */
final class ArgumentProblem {
  private static final int SHOWN = 80;

  private ArgumentProblem() {}

  static CommandException of(ParameterException exception) {
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String argument = SafeText.oneLine(unmatched.getUnmatched().get(0), SHOWN);
      return new CommandException(CommonProblem.UNKNOWN_ARGUMENT, argument, command);
    }
    if (exception instanceof MissingParameterException missing) {
      return missing.getMissing().stream().findFirst().orElse(null) instanceof OptionSpec option
          ? new CommandException(CommonProblem.NO_VALUE, option.longestName(), command)
          : new CommandException(CommonProblem.NO_FILE, command);
    }
    return new CommandException(CommonProblem.ARGUMENTS, command);
  }
}
