package io.github.openmidid;

import io.github.openmidid.internal.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What somebody may have meant by a text that is not a MID-ID, or not its canonical form. Somebody
 * has to look at the label of the device before it is used.
 *
 * @param candidate the identifier that may have been meant; empty if the text is a number of
 *     another kind, or if what was meant can no longer be known
 * @param reasons why this is suggested: everything in which the text differs from the candidate, in
 *     the order of {@link Reason}; at least one
 */
public record Suggestion(Optional<MidId> candidate, List<Reason> reasons) {

  /**
   * Copies the reasons.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Suggestion {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a suggestion without a reason");
    }
  }

  /** Why something is suggested. */
  public enum Reason {
    /** A MID-ID, written otherwise than in its canonical form. */
    CANONICAL_FORM("canonicalForm"),
    /** All is there but the prefix, {@code MID} in the provisional format. */
    MISSING_PREFIX("missingPrefix"),
    /** As {@link #MISSING_PREFIX}, and leading zeros were lost, as spreadsheets do with numbers. */
    LOST_LEADING_PART("lostLeadingPart"),
    /** Characters that only look like the prefix, such as l for I or a Cyrillic letter. */
    PREFIX_LOOK_ALIKE("prefixLookAlike"),
    /** Digits or letters of another script, such as full-width ones. */
    FULL_WIDTH_DIGITS("fullWidthDigits"),
    /** A letter that looks like a digit, such as O for 0. */
    LETTER_FOR_DIGIT("letterForDigit"),
    /**
     * Characters around or in the number that do not belong to it: quotation marks, brackets,
     * words, or what cannot be seen.
     */
    EXTRA_CHARACTERS("extraCharacters"),
    /** Separators stand in other places than between the groups, or are others. */
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

  /** A suggestion of an identifier from which the text differs in one thing. */
  public static Suggestion of(MidId candidate, Reason reason) {
    return new Suggestion(Optional.of(candidate), List.of(reason));
  }

  /** A suggestion without an identifier. */
  public static Suggestion of(Reason reason) {
    return new Suggestion(Optional.empty(), List.of(reason));
  }

  /** The first of the {@link #reasons()}. */
  public Reason reason() {
    return reasons.get(0);
  }

  /**
   * The suggestion in one sentence for the person who typed the text. It names all reasons.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String message(Locale locale) {
    TextBundle texts = TextBundle.of(locale);
    String candidateText = candidate.isPresent() ? candidate.get().toString() : "";
    String prefix = MidIdFormat.current().prefix();
    if (reasons.size() == 1) {
      return texts.get("suggestion." + reason().code(), candidateText, prefix);
    }
    StringJoiner differences = new StringJoiner("; ");
    for (Reason reason : reasons) {
      differences.add(texts.get("suggestion.part." + reason.code(), prefix));
    }
    return texts.get("suggestion.several", candidateText, differences.toString());
  }
}
