package io.github.openmidid;

import io.github.openmidid.internal.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said of a text that should be a MID-ID: the identifier, or the one fault that keeps
 * it from being one, where it stands and what may have been meant. Made by {@link MidId#diagnose};
 * immutable.
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

  /** Whether the text is a well-formed MID-ID, which does not mean that it was granted. */
  public boolean isValid() {
    return scanned >= 0;
  }

  /** The identifier, if the text is one. */
  public Optional<MidId> midId() {
    return isValid() ? Optional.of(MidId.ofScanned(input, scanned)) : Optional.empty();
  }

  /** The fault, if there is one: the first in the order of {@link Fault}. */
  public Optional<Fault> fault() {
    return isValid() ? Optional.empty() : Optional.of(FormatScanner.fault(scanned));
  }

  /** Where in the text the fault was noticed, from 0 to its length; −1 if there is none. */
  public int index() {
    return isValid() ? -1 : FormatScanner.index(scanned);
  }

  /** The text as given; empty if null was given. */
  public String input() {
    return input;
  }

  /** The format under which this was found. */
  public MidIdFormat format() {
    return scanner.format();
  }

  /**
   * What may have been meant, best first, at most six; empty if the text is valid or nothing is
   * likely. None of them is ever applied: two identifiers that differ in one digit are two devices.
   * Worked out at each call.
   */
  public List<Suggestion> suggestions() {
    return isValid()
        ? List.of()
        : SuggestionFinder.forText(input, FormatScanner.fault(scanned), format());
  }

  /**
   * The verdict in one sentence for the person who typed the text. Holds nothing of the text
   * itself.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String message(Locale locale) {
    TextBundle texts = TextBundle.of(locale);
    return isValid()
        ? texts.get("valid")
        : texts.get(textKey(FormatScanner.fault(scanned)), facts());
  }

  /** How many characters there should be is counted from behind the prefix, if there is one. */
  private String textKey(Fault fault) {
    boolean bare = fault == Fault.LENGTH && format().prefix().isEmpty();
    return "fault." + fault.code() + (bare ? ".withoutPrefix" : "");
  }

  /** What the texts of the faults may name: the place, and what the format looks like. */
  private String[] facts() {
    MidIdFormat format = format();
    int length = FormatCheck.length(format.groups());
    return new String[] {
      String.valueOf(index() + 1), format.prefix(), String.valueOf(length), format.example()
    };
  }

  /** The outcome without the text: {@code Diagnosis[CHECK_DIGITS at 14]}. */
  @Override
  public String toString() {
    return isValid()
        ? "Diagnosis[valid]"
        : "Diagnosis[" + FormatScanner.fault(scanned) + " at " + index() + "]";
  }
}
