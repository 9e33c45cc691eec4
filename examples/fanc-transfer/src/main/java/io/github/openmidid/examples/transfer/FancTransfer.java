package io.github.openmidid.examples.transfer;

import io.github.openmidid.examples.transfer.TransferProblem.Kind;
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
 * The program {@code fanc-transfer}.
 *
 * <p>Exit code 0: no findings; 1: findings, warnings included; 2: could not run. Each problem is
 * one sentence on the error stream, never a stack trace; the details go to the log at debug level.
 */
@Command(name = "fanc-transfer")
public final class FancTransfer implements Callable<Integer> {
  static final String LANGUAGE_OPTION = "--lang";

  private static final Logger LOG = LoggerFactory.getLogger(FancTransfer.class);

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  private FancTransfer() {}

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Surroundings.ofMachine(), args));
  }

  /**
   * Runs the program without ending anything.
   *
   * @return its exit code
   */
  public static int run(Surroundings surroundings, String... args) {
    Locale locale = language(surroundings, List.of(args));
    CommandLine program = new CommandLine(new FancTransfer());
    program.addSubcommand(new CheckCommand(surroundings));
    program.setResourceBundle(Messages.bundle(locale));
    program.setExpandAtFiles(false);
    program.setOut(surroundings.out());
    program.setErr(surroundings.err());
    program.setParameterExceptionHandler(
        (exception, arguments) -> report(problem(exception), surroundings, locale));
    program.setExecutionExceptionHandler(
        (exception, commandLine, parsed) -> report(problem(exception), surroundings, locale));
    try {
      return program.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return report(new TransferProblem(Kind.MEMORY, e), surroundings, locale);
    }
  }

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() throws TransferProblem {
    throw new TransferProblem(Kind.NO_COMMAND);
  }

  /** Tells a problem to the user; gives the exit code for it. */
  static int report(TransferProblem problem, Surroundings surroundings, Locale locale) {
    LOG.debug("could not run", problem);
    surroundings.err().println("fanc-transfer: " + problem.message(locale));
    return ExitCode.COULD_NOT_RUN.number();
  }

  private static TransferProblem problem(Exception exception) {
    return exception instanceof TransferProblem problem
        ? problem
        : new TransferProblem(Kind.UNEXPECTED, exception, exception.getClass().getSimpleName());
  }

  private static TransferProblem problem(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return new TransferProblem(
          Kind.UNKNOWN_ARGUMENT, Printable.oneLine(unmatched.getUnmatched().get(0), 80));
    }
    if (exception instanceof MissingParameterException missing) {
      return missing.getMissing().stream().findFirst().orElse(null) instanceof OptionSpec option
          ? new TransferProblem(Kind.NO_VALUE, option.longestName())
          : new TransferProblem(Kind.NO_FILE);
    }
    return new TransferProblem(Kind.ARGUMENTS);
  }

  /** The language in which to speak of arguments that are not understood. */
  private static Locale language(Surroundings surroundings, List<String> args) {
    String joined = String.join("=", args) + "=";
    for (String language : Messages.LANGUAGES) {
      if (joined.contains(LANGUAGE_OPTION + "=" + language + "=")) {
        return Locale.forLanguageTag(language);
      }
    }
    return Messages.nearest(surroundings.locale());
  }
}
