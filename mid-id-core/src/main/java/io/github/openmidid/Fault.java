package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;

/**
 * The reason why a text is not a MID-ID. The constants are in the order of the checks; a text has
 * at most one fault, the first that applies.
 *
 * <pre>{@code
 * MidId.diagnose("MID-9912-3456-12").fault(); // Optional[CHECK_DIGITS]
 * }</pre>
 *
 * <p>The descriptions apply to {@linkplain MidIdFormat#provisional() the provisional format} of
 * this project; the official format is not public.
 */
public enum Fault {
  /** The text is null, empty or consists of white space. */
  MISSING("missing"),
  /**
   * The text has more than {@value FormatScanner#MAX_LENGTH} characters, not counting leading and
   * trailing white space.
   */
  TOO_LONG("tooLong"),
  /** The text does not begin with the letters {@code MID}. */
  PREFIX("prefix"),
  /** A character after the prefix is neither an ASCII digit nor a separator. */
  ILLEGAL_CHARACTER("illegalCharacter"),
  /** The text does not have exactly ten digits. */
  LENGTH("length"),
  /** A separator is not between two groups, or two separators follow each other. */
  GROUPING("grouping"),
  /**
   * The last two digits are not the check digits of the first eight: at least one digit is wrong.
   */
  CHECK_DIGITS("checkDigits"),
  /** The serial number is 0, which is never issued. */
  RESERVED("reserved");

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  /** Returns the wire code of this fault, in lowerCamelCase: {@code checkDigits}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the fault with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static Fault fromString(String code) {
    return WireCode.parse(Fault.class, Fault::code, code);
  }
}
