package io.github.openmidid;

/**
 * What is wrong with a text that should be a MID-ID, in the order in which it is checked: a text
 * has at most one fault, the first that applies.
 *
 * <p>The faults describe {@link MidIdFormat#provisional() the provisional format} of this project;
 * the official format is not public.
 */
public enum Fault {
  /** There is nothing but white space, or null. */
  MISSING("missing"),
  /** More than {@value FormatScanner#MAX_LENGTH} characters between outer white space. */
  TOO_LONG("tooLong"),
  /** The text does not begin with the letters {@code MID}. */
  PREFIX("prefix"),
  /** After the prefix stands something that is neither an ASCII digit nor a separator. */
  ILLEGAL_CHARACTER("illegalCharacter"),
  /** There are more or fewer than ten digits. */
  LENGTH("length"),
  /** A separator stands elsewhere than between two groups, or two of them stand together. */
  GROUPING("grouping"),
  /** The last two digits do not fit the eight before them: at least one digit is wrong. */
  CHECK_DIGITS("checkDigits"),
  /** Serial number 0, which is never issued. */
  RESERVED("reserved");

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  /**
   * The name of this fault in files and messages between programs, in lowerCamelCase: {@code
   * checkDigits}.
   */
  public String code() {
    return code;
  }
}
