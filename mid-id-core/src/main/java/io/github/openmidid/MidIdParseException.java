package io.github.openmidid;

/**
 * Thrown when a text that is required to be a MID-ID is not one. The message holds the fault and
 * its index, but never the text, because messages are written to logs and the text may be
 * confidential.
 *
 * <pre>{@code
 * try {
 *   MidId.parse(text);
 * } catch (MidIdParseException e) {
 *   e.fault(); // for example CHECK_DIGITS
 *   e.index(); // for example 14
 * }
 * }</pre>
 */
public final class MidIdParseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The text that was parsed. */
  private final String input;

  /** The first fault of the text. */
  private final Fault fault;

  /** The index at which the fault was detected. */
  private final int index;

  MidIdParseException(String input, Fault fault, int index) {
    super("not a MID-ID: fault " + fault + " at index " + index);
    this.input = input;
    this.fault = fault;
    this.index = index;
  }

  /** Returns the text that was parsed, or an empty string for null. */
  public String input() {
    return input;
  }

  /** Returns the first fault in the order of {@link Fault}. */
  public Fault fault() {
    return fault;
  }

  /**
   * Returns the index in {@link #input()} at which the fault was detected, from 0 to its length.
   */
  public int index() {
    return index;
  }
}
