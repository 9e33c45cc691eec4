package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import io.github.openmidid.internal.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking whether a text is a MID-ID: either the identifier, or the first fault with
 * its index and suggestions for a correction. Created by {@link MidId#diagnose}; immutable. Two
 * results are equal if text and format are.
 *
 * <pre>{@code
 * Diagnosis diagnosis = MidId.diagnose("MID-9912-3456-12");
 * diagnosis.fault(); // Optional[CHECK_DIGITS]
 * diagnosis.index(); // 14
 * diagnosis.message(Locale.ENGLISH); // one sentence for the person who typed it
 * }</pre>
 */
public final class Diagnosis {
  private final String input;
  private final long scanned;
  private final FormatScanner scanner;

  private Diagnosis(String input, long scanned, FormatScanner scanner) {
    this.input = input;
    this.scanned = scanned;
    this.scanner = scanner;
  }

  static Diagnosis of(String input, FormatScanner scanner) {
    return new Diagnosis(input, scanner.scan(input), scanner);
  }

  /**
   * Returns whether the text is a well-formed MID-ID. A well-formed MID-ID is not necessarily
   * granted.
   */
  public boolean isValid() {
    return scanned >= 0;
  }

  /** Returns the identifier, or empty if the text is not a MID-ID. */
  public Optional<MidId> midId() {
    return isValid() ? Optional.of(MidId.ofScanned(input, scanned)) : Optional.empty();
  }

  /** Returns the first fault in the order of {@link Fault}, or empty if the text is valid. */
  public Optional<Fault> fault() {
    return isValid() ? Optional.empty() : Optional.of(FormatScanner.fault(scanned));
  }

  /**
   * Returns the index in the text at which the fault was detected, from 0 to its length, or −1 if
   * the text is valid.
   */
  public int index() {
    return isValid() ? -1 : FormatScanner.index(scanned);
  }

  /** Returns the text that was checked, or an empty string for null. */
  public String input() {
    return input;
  }

  /** Returns the format against which the text was checked. */
  public MidIdFormat format() {
    return scanner.format();
  }

  /**
   * Returns suggestions for a correction, the most likely first, at most six. The list is empty if
   * the text is valid or no correction is likely. The library never applies a suggestion: two
   * identifiers that differ in one digit belong to two devices. Every call computes the list again.
   */
  public List<Suggestion> suggestions() {
    return isValid()
        ? List.of()
        : SuggestionFinder.forText(input, FormatScanner.fault(scanned), format());
  }

  /**
   * Returns the result as one sentence for the person who typed the text. The sentence does not
   * quote the text.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    TextBundle texts = TextBundle.of(locale);
    return isValid()
        ? texts.get("valid")
        : texts.get(textKey(FormatScanner.fault(scanned)), facts());
  }

  /**
   * Returns the key of the text for a fault. Formats without a prefix have their own text for the
   * length.
   */
  private String textKey(Fault fault) {
    boolean bare = fault == Fault.LENGTH && format().prefix().isEmpty();
    return "fault." + fault.code() + (bare ? ".withoutPrefix" : "");
  }

  /**
   * Returns the arguments of the texts for faults: position, prefix, number of characters, example.
   */
  private String[] facts() {
    MidIdFormat format = format();
    int length = FormatCheck.length(format.groups());
    return new String[] {
      String.valueOf(index() + 1), format.prefix(), String.valueOf(length), format.example()
    };
  }

  /**
   * Returns the JSON form, a map of texts, numbers and lists. It includes the text that was
   * checked, and the suggestions; what is empty is absent.
   *
   * <pre>{@code
   * {"input": "MID-9912-3456-1I", "fault": "illegalCharacter", "index": 15,
   *   "suggestions": [{"candidate": "MID-9912-3456-11", "reasons": ["letterForDigit"]}],
   *   "format": "provisional", "formatStatus": "provisional", "formatDate": "2026-11-22"}
   * }</pre>
   *
   * <p>A valid text has {@code midId} instead of fault, index and suggestions.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    MidIdFormat format = format();
    JsonObject json = new JsonObject().put("input", input);
    if (isValid()) {
      json.put("midId", midId().map(MidId::toString));
    } else {
      json.put("fault", FormatScanner.fault(scanned).code())
          .put("index", index())
          .put("suggestions", suggestions().stream().map(Suggestion::toMap).toList());
    }
    return json.put("format", format.name())
        .put("formatStatus", format.status().code())
        .put("formatDate", format.date().toString())
        .toMap();
  }

  /**
   * Returns the diagnosis with this JSON form, by checking the text again; Jackson uses this
   * method. The suggestions are computed again.
   *
   * @throws IllegalArgumentException if the JSON is invalid, has another result than this check, or
   *     names another format than {@link MidIdFormat#current()}; the message does not quote the
   *     text
   */
  @FromJson
  public static Diagnosis fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    Diagnosis diagnosis = MidId.diagnose(object.optionalText("input").orElse(""));
    object.requireSame(
        diagnosis.toMap(), "format", "formatStatus", "formatDate", "midId", "fault", "index");
    return diagnosis;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diagnosis that
        && input.equals(that.input)
        && format().equals(that.format());
  }

  @Override
  public int hashCode() {
    return input.hashCode();
  }

  /** Returns the result without the text: {@code Diagnosis[CHECK_DIGITS at 14]}. */
  @Override
  public String toString() {
    return isValid()
        ? "Diagnosis[valid]"
        : "Diagnosis[" + FormatScanner.fault(scanned) + " at " + index() + "]";
  }
}
