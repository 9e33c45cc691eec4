package io.github.openmidid.examples.messages;

import java.io.Serializable;

/**
 * A kind of problem, with a text in every language. Each program has an enum of its own kinds;
 * {@link CommonProblem} has those that all programs share.
 */
public interface ProblemKind extends Serializable {
  /** Returns the code, in lowerCamelCase: {@code missingFile}. */
  String code();

  /** Returns the messages that have the text. */
  Messages messages();

  /** Returns the key of the text. */
  default String key() {
    return "problem." + code();
  }
}
