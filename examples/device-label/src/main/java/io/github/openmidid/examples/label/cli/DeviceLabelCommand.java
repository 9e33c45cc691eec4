package io.github.openmidid.examples.label.cli;

import io.github.openmidid.examples.label.text.LabelException;
import io.github.openmidid.examples.label.text.LabelException.Kind;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.label.text.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
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
@Command(name = "device-label")
public final class DeviceLabelCommand implements Callable<Integer> {
  /** Printed, or read without differences. */
  static final int DONE = 0;

  /** Something read differs. */
  static final int DIFFERENT = 1;

  /** Could not run, or a label was refused. */
  static final int COULD_NOT_RUN = 2;

  private static final Logger LOG = LoggerFactory.getLogger(DeviceLabelCommand.class);

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
  public static int run(LabelEnvironment environment, String... args) {
    Locale locale =
        LanguageOption.ofMessages(LanguageOption.among(List.of(args)), environment.locale());
    CommandLine program = new CommandLine(new DeviceLabelCommand());
    program.addSubcommand(new PrintCommand(environment));
    program.addSubcommand(new ReadCommand(environment));
    program.setResourceBundle(LabelMessages.bundle(locale));
    program.setExpandAtFiles(false);
    program.setOut(environment.out());
    program.setErr(environment.err());
    program.setParameterExceptionHandler(
        (exception, arguments) -> report(problem(exception), environment, locale));
    program.setExecutionExceptionHandler(
        (exception, commandLine, parsed) -> report(problem(exception), environment, locale));
    try {
      return program.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return report(new LabelException(Kind.MEMORY, e), environment, locale);
    }
  }

  /** Rejects a call without a subcommand. */
  @Override
  public Integer call() throws LabelException {
    throw new LabelException(Kind.NO_COMMAND);
  }

  /** Prints a problem for the user and returns its exit code. */
  static int report(LabelException problem, LabelEnvironment environment, Locale locale) {
    LOG.debug("could not run", problem);
    environment.err().println("device-label: " + problem.message(locale));
    return COULD_NOT_RUN;
  }

  private static LabelException problem(Exception exception) {
    return exception instanceof LabelException problem
        ? problem
        : new LabelException(Kind.UNEXPECTED, exception, exception.getClass().getSimpleName());
  }

  private static LabelException problem(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return new LabelException(
          Kind.UNKNOWN_ARGUMENT, SafeText.oneLine(unmatched.getUnmatched().get(0), 80));
    }
    if (exception instanceof MissingParameterException missing) {
      ArgSpec absent = missing.getMissing().get(0);
      String name = name(absent);
      // Without an option that has to be there, and without the value after an option.
      return absent.isOption() && !absent.required()
          ? new LabelException(Kind.NO_VALUE, name)
          : new LabelException(Kind.NO_ARGUMENT, name);
    }
    ArgSpec argument = exception.getArgSpec();
    boolean twice = exception instanceof OverwrittenOptionException;
    return argument instanceof OptionSpec && !twice
        ? new LabelException(Kind.NO_VALUE, name(argument))
        : new LabelException(Kind.ARGUMENTS);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
