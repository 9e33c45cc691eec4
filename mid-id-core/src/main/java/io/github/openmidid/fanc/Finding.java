package io.github.openmidid.fanc;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.TransferRow.Cell;
import io.github.openmidid.internal.TextBundle;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong, or worth a look, in one row of a transfer file: one per row and cause.
 */
public final class Finding {

  /** What a finding is about, in the order in which the causes of a row are listed. */
  public enum Code {
    /** The row has no device number. */
    MISSING("missing", Severity.ERROR),
    /** A character stands where it cannot, a separator included. */
    ILLEGAL_CHARACTER("illegalCharacter", Severity.ERROR),
    /** The text does not begin with {@code MID}. */
    PREFIX("prefix", Severity.ERROR),
    /** Too few or too many digits, or far too much text. */
    LENGTH("length", Severity.ERROR),
    /** The check digits do not match. */
    CHECK_DIGITS("checkDigits", Severity.ERROR),
    /** FANC's own number of before, where it is no longer or not yet proven to be allowed. */
    LEGACY("legacy", Severity.ERROR),
    /** Never issued, or of the range for tests outside test mode. */
    RESERVED("reserved", Severity.ERROR),
    /** The register does not know the identifier. */
    UNKNOWN("unknown", Severity.ERROR),
    /** Another row of the file has the same number. */
    DUPLICATE("duplicate", Severity.ERROR),
    /** An MRI does not belong in the data transfer to FANC. */
    OUT_OF_SCOPE("outOfScope", Severity.ERROR),
    /**
     * The type of device is not one of the six, or not the one for which the identifier was
     * granted.
     */
    MODALITY("modality", Severity.ERROR),
    /** The identifier is not yet tied to a device in the cadastre. */
    NOT_LINKED("notLinked", Severity.WARNING),
    /** A valid identifier, not written in its canonical form. */
    NOT_CANONICAL("notCanonical", Severity.WARNING);

    private final String code;
    private final Severity severity;

    Code(String code, Severity severity) {
      this.code = code;
      this.severity = severity;
    }

    /** The name in files, in lowerCamelCase: {@code checkDigits}. */
    public String code() {
      return code;
    }

    /** How much it matters. */
    public Severity severity() {
      return severity;
    }
  }

  /** How much a finding matters. */
  public enum Severity {
    /** The row cannot be transferred like this. */
    ERROR,
    /** The row is right, and yet worth a look. */
    WARNING
  }

  private final int line;
  private final String cell;
  private final Code code;
  private final List<Suggestion> suggestions;
  private final Diagnosis diagnosis;
  private final String textKey;
  private final Object[] arguments;

  /**
   * @param textKey of what the message says; empty where the diagnosis says it
   * @param arguments of that text; a modality is named in the language of the message
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

  /** The line of the file on which the row begins, from 1. */
  public int line() {
    return line;
  }

  /** Where a spreadsheet shows the cell in question: {@code G17}. */
  public String cell() {
    return cell;
  }

  /** What it is about. */
  public Code code() {
    return code;
  }

  /** Returns how much it matters: that of its code. */
  public Severity severity() {
    return code.severity();
  }

  /** What may have been meant, best first, at most six; often empty. */
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  /**
   * What is wrong and what to do, in one or two sentences. Holds nothing of the text of the cell
   * itself.
   *
   * @param locale Dutch, French, German or English; any other gives English
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

  /** Line, cell and code: {@code Finding[17 G17 checkDigits]}. */
  @Override
  public String toString() {
    return "Finding[" + line + " " + cell + " " + code.code() + "]";
  }
}
