package io.github.openmidid;

import io.github.openmidid.internal.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of checking whether a text is a MID-ID: either the identifier, or the first fault with
 * its index and suggestions for a correction. Created by {@link MidId#diagnose}; immutable.
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

  /** Returns the result without the text: {@code Diagnosis[CHECK_DIGITS at 14]}. */
  @Override
  public String toString() {
    return isValid()
        ? "Diagnosis[valid]"
        : "Diagnosis[" + FormatScanner.fault(scanned) + " at " + index() + "]";
  }
}
