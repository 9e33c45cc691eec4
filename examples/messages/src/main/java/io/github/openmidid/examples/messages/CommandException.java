package io.github.openmidid.examples.messages;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a program cannot run, or cannot do a part of its work. Its message tells the user in
 * one or two sentences the problem, the place and the remedy.
 *
 * <pre>{@code
 * throw new CommandException(CommonProblem.MISSING_FILE, SafeText.path(file));
 * }</pre>
 */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kind of problem. */
  private final ProblemKind kind;

  /** The arguments of the message, such as a file, a cell or a measure. */
  private final Serializable[] arguments;

  /** Creates an exception with the arguments of the message of its kind. */
  public CommandException(ProblemKind kind, Serializable... arguments) {
    this(kind, null, arguments);
  }

  /** Creates an exception with a cause, which goes to the log only. */
  public CommandException(ProblemKind kind, @Nullable Throwable cause, Serializable... arguments) {
    super(kind.messages().get(Locale.ENGLISH, kind.key(), (Object[]) arguments), cause);
    this.kind = kind;
    this.arguments = arguments.clone();
  }

  /** Returns the same problem, with the same arguments, in the words of another kind. */
  public CommandException as(ProblemKind other) {
    return new CommandException(other, this, arguments);
  }

  /** Returns the kind of problem. */
  public ProblemKind kind() {
    return kind;
  }

  /**
   * Returns the message for the user, in the words of the kind.
   *
   * @param locale Dutch, French, German or English; English for any other
   */
  public String message(Locale locale) {
    return message(kind.messages(), locale);
  }

  /** Returns the message for the user, in the words of a program. */
  public String message(Messages program, Locale locale) {
    return program.get(locale, kind.key(), (Object[]) arguments);
  }
}
