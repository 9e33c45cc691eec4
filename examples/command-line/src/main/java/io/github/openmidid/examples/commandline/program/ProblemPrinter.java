package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints problems for the user, never as a stack trace; the details go to the log at debug level.
 *
 * @param program the name of the program, with which each problem begins
 * @param texts the messages of the program
 * @param err receives the problems
 */
public record ProblemPrinter(String program, Messages texts, PrintWriter err) {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPrinter.class);

  /** Prints a problem, and returns the exit code of a program that could not run. */
  public ExitCode print(CommandException problem, Locale locale) {
    LOG.debug("could not run", problem);
    err.println(program + ": " + problem.message(texts, locale));
    return ExitCode.COULD_NOT_RUN;
  }
}
