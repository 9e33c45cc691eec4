package io.github.openmidid.fanc;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.TransferRow.Cell;
import io.github.openmidid.internal.FromText;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.List;
import java.util.Locale;

/**
 * An error or a warning about one row of a transfer file. A row has one finding per cause.
 *
 * <pre>{@code
 * for (Finding finding : rules.check(rows, register)) {
 *   System.out.println(finding.cell() + " " + finding.message(Locale.ENGLISH));
 * }
 * }</pre>
 */
public final class Finding {

  /**
   * The cause of a finding. The constants are in the order in which the findings of a row are
   * listed.
   */
  public enum Code {
    /** The row has no device number. */
    MISSING("missing", Severity.ERROR),
    /** A character, which may be a separator, is not allowed at its position. */
    ILLEGAL_CHARACTER("illegalCharacter", Severity.ERROR),
    /** The text does not begin with {@code MID}. */
    PREFIX("prefix", Severity.ERROR),
    /** The number of digits is wrong, or the text is too long. */
    LENGTH("length", Severity.ERROR),
    /** The check digits do not match. */
    CHECK_DIGITS("checkDigits", Severity.ERROR),
    /**
     * The text is a former FANC number that is no longer allowed, or whose permission is not
     * proven.
     */
    LEGACY("legacy", Severity.ERROR),
    /** The identifier is never issued, or is in the test range outside test mode. */
    RESERVED("reserved", Severity.ERROR),
    /** The register does not know the identifier. */
    UNKNOWN("unknown", Severity.ERROR),
    /** Another row of the file has the same number. */
    DUPLICATE("duplicate", Severity.ERROR),
    /** The device is an MRI, which is not part of the data transfer to FANC. */
    OUT_OF_SCOPE("outOfScope", Severity.ERROR),
    /**
     * The type of device is not one of the six, or differs from the modality of the registration.
     */
    MODALITY("modality", Severity.ERROR),
    /** The identifier is not yet linked to a device in the cadastre. */
    NOT_LINKED("notLinked", Severity.WARNING),
    /** The identifier is valid, but not in canonical form. */
    NOT_CANONICAL("notCanonical", Severity.WARNING);

    private final String code;
    private final Severity severity;

    Code(String code, Severity severity) {
      this.code = code;
      this.severity = severity;
    }

    /** Returns the code for files, in lowerCamelCase: {@code checkDigits}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the code with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromText
    public static Code fromString(String code) {
      return WireCode.parse(Code.class, Code::code, code);
    }

    /** Returns the severity of all findings with this code. */
    public Severity severity() {
      return severity;
    }
  }

  /** The severity of a finding. */
  public enum Severity {
    /** The row cannot be transferred without a correction. */
    ERROR("error"),
    /** The row can be transferred, but should be reviewed. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    /** Returns the wire code: {@code error} or {@code warning}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the severity with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromText
    public static Severity fromString(String code) {
      return WireCode.parse(Severity.class, Severity::code, code);
    }
  }

  private final int line;
  private final String cell;
  private final Code code;
  private final List<Suggestion> suggestions;
  private final Diagnosis diagnosis;
  private final String textKey;
  private final Object[] arguments;

  /**
   * Creates a finding.
   *
   * @param textKey key of the message; empty if the diagnosis supplies the message
   * @param arguments arguments of the message; a modality is shown in the language of the message
   */
  Finding(
      int line,
      Cell cell,
      Code code,
      List<Suggestion> suggestions,
      Diagnosis diagnosis,
      String textKey,
      Object... arguments) {
    this.line = line;
    this.cell = cell.reference();
    this.code = code;
    this.suggestions = List.copyOf(suggestions);
    this.diagnosis = diagnosis;
    this.textKey = textKey;
    this.arguments = arguments;
  }

  /** Returns the line of the file at which the row begins, from 1. */
  public int line() {
    return line;
  }

  /** Returns the reference of the cell in a spreadsheet: {@code G17}. */
  public String cell() {
    return cell;
  }

  /** Returns the cause of this finding. */
  public Code code() {
    return code;
  }

  /** Returns the severity, which depends on the code. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns suggestions for a correction, the most likely first, at most six; often empty. */
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  /**
   * Returns the problem and its solution in one or two sentences. They do not quote the cell.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    if (textKey.isEmpty()) {
      return diagnosis.message(locale);
    }
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          arguments[i] instanceof Modality modality
              ? modality.display(locale)
              : arguments[i].toString();
    }
    return TextBundle.of(locale).get(textKey, words);
  }

  /** Returns line, cell and code: {@code Finding[17 G17 checkDigits]}. */
  @Override
  public String toString() {
    return "Finding[" + line + " " + cell + " " + code.code() + "]";
  }
}
