package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Starts a command of picocli as all programs start: in the language of the user, with the exit
 * codes of {@link ExitCode}, and with each problem as a message on the error stream, never as a
 * stack trace.
 *
 * <pre>{@code
 * return new CommandProgram(DicomMatchCommand.NAME, MatchMessages.TEXTS, environment)
 *     .run(new DicomMatchCommand(environment), List.of(), args);
 * }</pre>
 */
public final class CommandProgram {
  private final String name;
  private final Messages texts;
  private final RuntimeEnvironment environment;
  private final Function<ParameterException, CommandException> argumentProblems;

  /**
   * Creates a program.
   *
   * @param name its name, as in the annotation of its command
   * @param texts its messages, with those of the help
   */
  public CommandProgram(String name, Messages texts, RuntimeEnvironment environment) {
    this(name, texts, environment, ArgumentProblem::of);
  }

  /** Creates a program that maps errors in its arguments to problems of its own. */
  public CommandProgram(
      String name,
      Messages texts,
      RuntimeEnvironment environment,
      Function<ParameterException, CommandException> argumentProblems) {
    this.name = name;
    this.texts = texts;
    this.environment = environment;
    this.argumentProblems = argumentProblems;
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @param command the command, with the annotations of picocli
   * @param subcommands its subcommands, if it has any
   * @return its exit code
   */
  public int run(Object command, List<?> subcommands, String... arguments) {
    Locale locale =
        LanguageOption.ofMessages(LanguageOption.among(List.of(arguments)), environment.locale());
    CommandLine program = new CommandLine(command);
    subcommands.forEach(program::addSubcommand);
    program.setResourceBundle(texts.bundle(locale));
    program.setExpandAtFiles(false);
    program.setOut(environment.out());
    program.setErr(environment.err());
    program.setParameterExceptionHandler(
        (exception, remaining) -> print(argumentProblems.apply(exception), locale));
    program.setExecutionExceptionHandler(
        (exception, commandLine, parsed) -> print(problem(exception), locale));
    try {
      return program.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return print(new CommandException(CommonProblem.MEMORY, e), locale);
    }
  }

  private int print(CommandException problem, Locale locale) {
    return new ProblemPrinter(name, texts, environment.err()).print(problem, locale).number();
  }

  private static CommandException problem(Exception exception) {
    return exception instanceof CommandException problem
        ? problem
        : new CommandException(
            CommonProblem.UNEXPECTED, exception, exception.getClass().getSimpleName());
  }
}
