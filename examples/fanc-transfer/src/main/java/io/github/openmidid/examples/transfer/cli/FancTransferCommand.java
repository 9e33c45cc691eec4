package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code fanc-transfer} without a subcommand. Reports each problem as one sentence on
 * the error stream, never as a stack trace; the details go to the log at debug level.
 */
@Command(name = "fanc-transfer")
public final class FancTransferCommand implements Callable<Integer> {
  static final String LANGUAGE_OPTION = "--lang";

  private static final Logger LOG = LoggerFactory.getLogger(FancTransferCommand.class);

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
    Locale locale = language(runtime, List.of(args));
    CommandLine program = new CommandLine(new FancTransferCommand());
    program.addSubcommand(new CheckCommand(runtime));
    program.addSubcommand(new DiffCommand(runtime));
    program.addSubcommand(new ReconcileCommand(runtime));
    program.addSubcommand(new PrepareCommand(runtime));
    program.setResourceBundle(TransferMessages.help(locale));
    program.setExpandAtFiles(false);
    program.setOut(runtime.out());
    program.setErr(runtime.err());
    program.setParameterExceptionHandler(
        (exception, arguments) -> report(problem(exception), runtime, locale));
    program.setExecutionExceptionHandler(
        (exception, commandLine, parsed) -> report(problem(exception), runtime, locale));
    try {
      return program.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return report(new TransferException(Kind.MEMORY, e), runtime, locale);
    }
  }

  /** Rejects a call without a subcommand. */
  @Override
  public Integer call() throws TransferException {
    throw new TransferException(Kind.NO_COMMAND);
  }

  /** Prints a problem for the user and returns its exit code. */
  static int report(TransferException problem, RuntimeEnvironment runtime, Locale locale) {
    LOG.debug("could not run", problem);
    runtime.err().println("fanc-transfer: " + problem.message(locale));
    return ExitCode.COULD_NOT_RUN.number();
  }

  private static TransferException problem(Exception exception) {
    return exception instanceof TransferException problem
        ? problem
        : new TransferException(Kind.UNEXPECTED, exception, exception.getClass().getSimpleName());
  }

  private static TransferException problem(ParameterException exception) {
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String argument = TerminalText.oneLine(unmatched.getUnmatched().get(0), 80);
      return new TransferException(Kind.UNKNOWN_ARGUMENT, argument, command);
    }
    if (exception instanceof MissingParameterException missing) {
      return missing.getMissing().stream().findFirst().orElse(null) instanceof OptionSpec option
          ? new TransferException(Kind.NO_VALUE, option.longestName(), command)
          : new TransferException(Kind.NO_FILE, command);
    }
    return new TransferException(Kind.ARGUMENTS, command);
  }

  /** Returns the language for messages about arguments that cannot be parsed. */
  private static Locale language(RuntimeEnvironment runtime, List<String> args) {
    String joined = String.join("=", args) + "=";
    for (String language : TransferMessages.LANGUAGES) {
      if (joined.contains(LANGUAGE_OPTION + "=" + language + "=")) {
        return Locale.forLanguageTag(language);
      }
    }
    return TransferMessages.nearest(runtime.locale());
  }
}
