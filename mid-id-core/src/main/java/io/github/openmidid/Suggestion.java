package io.github.openmidid;

import io.github.openmidid.internal.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may have meant by a text that is not a MID-ID, or not its canonical form. Somebody
 * has to look at the label of the device before it is used.
 *
 * @param candidate the identifier that may have been meant; empty if the text is a number of
 *     another kind, or if what was meant can no longer be known
 * @param reason why this is suggested
 */
public record Suggestion(Optional<MidId> candidate, Reason reason) {

  /** Why something is suggested, the likelier first where several apply. */
  public enum Reason {
    /** A MID-ID, written otherwise than in its canonical form. */
    CANONICAL_FORM("canonicalForm"),
    /** All is there but the prefix, {@code MID} in the provisional format. */
    MISSING_PREFIX("missingPrefix"),
    /** As {@link #MISSING_PREFIX}, and leading zeros were lost, as spreadsheets do with numbers. */
    LOST_LEADING_PART("lostLeadingPart"),
    /** Digits of another script, such as full-width ones. */
    FULL_WIDTH_DIGITS("fullWidthDigits"),
    /** A letter that looks like a digit, such as O for 0. */
    LETTER_FOR_DIGIT("letterForDigit"),
    /** Separators stand in other places than between the groups. */
    OTHER_GROUPING("otherGrouping"),
    /** Two neighbouring digits have changed places. */
    SWAPPED_DIGITS("swappedDigits"),
    /** One digit is another. */
    ONE_DIGIT("oneDigit"),
    /** One digit was left out. */
    MISSING_DIGIT("missingDigit"),
    /** One digit too many. */
    EXTRA_DIGIT("extraDigit"),
    /** A spreadsheet has rounded the number; the digits that stood there are lost. */
    ROUNDED_NUMBER("roundedNumber"),
    /** An enterprise number of the Crossroads Bank for Enterprises (KBO/BCE). */
    CBE_NUMBER("cbeNumber"),
    /** The number of a hospital at the health insurance (RIZIV/INAMI). */
    NIHDI_NUMBER("nihdiNumber"),
    /** The sequence number of a device within its hospital, such as CT1. */
    SEQUENCE_NUMBER("sequenceNumber");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /**
     * The name of this reason in files and messages between programs, in lowerCamelCase: {@code
     * oneDigit}.
     */
    public String code() {
      return code;
    }
  }

  /** A suggestion of an identifier. */
  public static Suggestion of(MidId candidate, Reason reason) {
    return new Suggestion(Optional.of(candidate), reason);
  }

  /** A suggestion without an identifier. */
  public static Suggestion of(Reason reason) {
    return new Suggestion(Optional.empty(), reason);
  }

  /**
   * The suggestion in one sentence for the person who typed the text.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String message(Locale locale) {
    String candidateText = candidate.isPresent() ? candidate.get().toString() : "";
    String prefix = MidIdFormat.current().prefix();
    return Texts.of(locale).get("suggestion." + reason.code(), candidateText, prefix);
  }
}
