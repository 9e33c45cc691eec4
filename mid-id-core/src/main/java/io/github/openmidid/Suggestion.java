package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion of the identifier that a person may have meant by a text that is not a MID-ID, or
 * not in canonical form. A person has to compare it with the label of the device before it is used.
 *
 * <pre>{@code
 * Suggestion suggestion = MidId.diagnose("MID-9912-3456-1I").suggestions().get(0);
 * suggestion.candidate(); // Optional[MID-9912-3456-11]
 * suggestion.reasons(); // [LETTER_FOR_DIGIT]
 * }</pre>
 *
 * @param candidate the suggested identifier; empty if the text is a number of another kind, or if
 *     the original number cannot be recovered
 * @param reasons all differences between the text and the candidate, in the order of {@link
 *     Reason}; at least one
 */
public record Suggestion(Optional<MidId> candidate, List<Reason> reasons) {

  /**
   * Creates a suggestion and copies the reasons.
   *
   * @throws IllegalArgumentException if there are no reasons
   */
  public Suggestion {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("the suggestion has no reason");
    }
  }

  /** The reason for a suggestion. */
  public enum Reason {
    /** The text is a MID-ID, but not in canonical form. */
    CANONICAL_FORM("canonicalForm"),
    /** The prefix is missing, {@code MID} in the provisional format. */
    MISSING_PREFIX("missingPrefix"),
    /** The prefix and leading zeros are missing, as in numbers that a spreadsheet stored. */
    LOST_LEADING_PART("lostLeadingPart"),
    /** Characters resemble the prefix, such as l for I or a Cyrillic letter. */
    PREFIX_LOOK_ALIKE("prefixLookAlike"),
    /** Digits or letters are from another script, such as full-width ones. */
    FULL_WIDTH_DIGITS("fullWidthDigits"),
    /** A letter resembles a digit, such as O for 0. */
    LETTER_FOR_DIGIT("letterForDigit"),
    /**
     * The text has characters that are not part of the number: quotation marks, brackets, words or
     * invisible characters.
     */
    EXTRA_CHARACTERS("extraCharacters"),
    /** Separators are not between the groups, or are not among the accepted ones. */
    OTHER_GROUPING("otherGrouping"),
    /** Two adjacent digits are swapped. */
    SWAPPED_DIGITS("swappedDigits"),
    /** One digit is wrong. */
    ONE_DIGIT("oneDigit"),
    /** One digit is missing. */
    MISSING_DIGIT("missingDigit"),
    /** There is one digit too many. */
    EXTRA_DIGIT("extraDigit"),
    /** A spreadsheet has rounded the number; the original digits are lost. */
    ROUNDED_NUMBER("roundedNumber"),
    /** The text is an enterprise number of the Crossroads Bank for Enterprises (KBO/BCE). */
    CBE_NUMBER("cbeNumber"),
    /** The text is the health insurance number (RIZIV/INAMI) of a hospital. */
    NIHDI_NUMBER("nihdiNumber"),
    /** The text is the sequence number of a device within its hospital, such as CT1. */
    SEQUENCE_NUMBER("sequenceNumber"),
    /** A device in the register has the serial number that is stated beside the text. */
    SAME_SERIAL_NUMBER("sameSerialNumber"),
    /** A device in the register formerly had the FANC number that is stated. */
    SAME_FORMER_NUMBER("sameFormerNumber");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Returns the wire code of this reason, in lowerCamelCase: {@code oneDigit}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the reason with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Reason fromString(String code) {
      return WireCode.parse(Reason.class, Reason::code, code);
    }
  }

  /** Creates a suggestion of an identifier for one reason. */
  public static Suggestion of(MidId candidate, Reason reason) {
    return new Suggestion(Optional.of(candidate), List.of(reason));
  }

  /** Creates a suggestion without an identifier. */
  public static Suggestion of(Reason reason) {
    return new Suggestion(Optional.empty(), List.of(reason));
  }

  /**
   * Returns the JSON form: {@code {"candidate": "MID-9912-3456-11", "reasons": ["oneDigit"]}}.
   * Without a candidate it has reasons only.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return new JsonObject()
        .put("candidate", candidate.map(MidId::toString))
        .put("reasons", reasons.stream().map(Reason::code).toList())
        .toMap();
  }

  /**
   * Returns the suggestion with this JSON form; Jackson uses this method.
   *
   * @throws IllegalArgumentException if the JSON is invalid
   */
  @FromJson
  public static Suggestion fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    return new Suggestion(
        object.optionalParsed("candidate", MidId::of), object.list("reasons", Reason::fromString));
  }

  /** Returns the first of the {@link #reasons()}. */
  public Reason reason() {
    return reasons.get(0);
  }

  /**
   * Returns the suggestion as one sentence for the person who typed the text. It names all reasons.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    TextBundle texts = TextBundle.of(locale);
    String candidateText = candidate.isPresent() ? candidate.get().toString() : "";
    String prefix = MidIdFormat.current().prefix();
    if (reasons.size() == 1) {
      return texts.get("suggestion." + reason().code(), candidateText, prefix);
    }
    List<String> differences =
        reasons.stream().map(one -> texts.get("suggestion.part." + one.code(), prefix)).toList();
    return texts.get("suggestion.several", candidateText, texts.join(differences));
  }
}
