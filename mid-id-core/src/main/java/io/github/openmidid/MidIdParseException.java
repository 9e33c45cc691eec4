package io.github.openmidid;

/**
 * A text that was required to be a MID-ID is not one. The message names the fault and its place,
 * never the text: a message ends up in logs, the text may be anything.
 */
public final class MidIdParseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The text as given. */
  private final String input;

  /** What is wrong. */
  private final Fault fault;

  /** Where it is wrong. */
  private final int index;

  MidIdParseException(String input, Fault fault, int index) {
    super("not a MID-ID: fault " + fault + " at index " + index);
    this.input = input;
    this.fault = fault;
    this.index = index;
  }

  /** The text as given; empty when null was given. */
  public String input() {
    return input;
  }

  /** What is wrong: the first fault in the order of {@link Fault}. */
  public Fault fault() {
    return fault;
  }

  /** Where in {@link #input()} the fault was noticed, from 0 to its length. */
  public int index() {
    return index;
  }
}
