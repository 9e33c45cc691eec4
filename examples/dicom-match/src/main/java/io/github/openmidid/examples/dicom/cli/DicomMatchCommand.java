package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.dicom.text.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code dicom-match}. Reports each problem as a message on the error stream, never as
 * a stack trace; the details go to the log at debug level.
 */
@Command(name = DicomMatchCommand.NAME, sortOptions = false)
public final class DicomMatchCommand implements Callable<Integer> {
  static final String NAME = "dicom-match";

  /** Could not run. */
  private static final int COULD_NOT_RUN = 2;

  private static final String LANGUAGE = "--lang";
  private static final Logger LOG = LoggerFactory.getLogger(DicomMatchCommand.class);

  private final MatchEnvironment environment;

  @Parameters(arity = "1..*", paramLabel = "${help.label.path}", descriptionKey = "help.paths")
  private List<Path> paths = List.of();

  @Mixin private final RegisterChoice register = new RegisterChoice();

  @Option(
      names = "--directory",
      paramLabel = "${help.label.file}",
      descriptionKey = "help.directory")
  private @Nullable Path directory;

  @Option(names = "--aliases", paramLabel = "${help.label.file}", descriptionKey = "help.aliases")
  private @Nullable Path aliases;

  @Option(names = "--out", paramLabel = "${help.label.file}", descriptionKey = "help.out")
  private @Nullable Path out;

  @Option(names = "--html", paramLabel = "${help.label.file}", descriptionKey = "help.html")
  private @Nullable Path html;

  @Option(names = LANGUAGE, paramLabel = "nl|fr|de|en", descriptionKey = "help.language")
  private @Nullable String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  private DicomMatchCommand(MatchEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(MatchEnvironment environment, String... args) {
    Locale locale = language(environment, List.of(args));
    CommandLine program = new CommandLine(new DicomMatchCommand(environment));
    program.setResourceBundle(MatchMessages.bundle(locale));
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
      return report(new MatchException(Kind.MEMORY, e), environment, locale);
    }
  }

  @Override
  public Integer call() throws MatchException {
    if (language != null && !MatchMessages.LANGUAGES.contains(language)) {
      throw new MatchException(Kind.LANGUAGE, VisibleText.oneLine(language, 40));
    }
    Locale locale =
        language == null
            ? MatchMessages.nearest(environment.locale())
            : Locale.forLanguageTag(language);
    MatchFiles files = new MatchFiles(paths, directory, aliases, out, html);
    files.check(register.files());
    return new MatchRun(environment, locale, files).run(register) ? 0 : 1;
  }

  private static int report(MatchException problem, MatchEnvironment environment, Locale locale) {
    LOG.debug("could not run", problem);
    environment.err().println(NAME + ": " + problem.message(locale));
    return COULD_NOT_RUN;
  }

  private static MatchException problem(Exception exception) {
    return exception instanceof MatchException problem
        ? problem
        : new MatchException(Kind.UNEXPECTED, exception, exception.getClass().getSimpleName());
  }

  private static MatchException problem(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String argument = VisibleText.oneLine(unmatched.getUnmatched().get(0), 80);
      return new MatchException(Kind.UNKNOWN_ARGUMENT, argument, NAME);
    }
    if (exception instanceof MissingParameterException missing) {
      return missing.getMissing().stream().findFirst().orElse(null) instanceof OptionSpec option
          ? new MatchException(Kind.NO_VALUE, option.longestName(), NAME)
          : new MatchException(Kind.NO_FILE, NAME);
    }
    return new MatchException(Kind.ARGUMENTS, NAME);
  }

  /** Returns the language for messages about arguments that cannot be parsed. */
  private static Locale language(MatchEnvironment environment, List<String> args) {
    String joined = String.join("=", args) + "=";
    for (String language : MatchMessages.LANGUAGES) {
      if (joined.contains(LANGUAGE + "=" + language + "=")) {
        return Locale.forLanguageTag(language);
      }
    }
    return MatchMessages.nearest(environment.locale());
  }
}
