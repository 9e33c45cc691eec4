package io.github.openmidid.examples.label.read;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.messages.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The differences of the symbols in one image from a label with one, or with the expected, MID-ID.
 *
 * @param symbols the symbols of the image
 * @param expected the expected MID-ID, or empty if any is expected
 */
public record LabelComparison(List<DecodedSymbol> symbols, Optional<MidId> expected) {
  private static final int SHOWN = 40;

  /** Copies the list. */
  public LabelComparison {
    symbols = List.copyOf(symbols);
  }

  /** Returns the MID-IDs of the symbols, each once. */
  public Set<MidId> midIds() {
    Set<MidId> midIds = new LinkedHashSet<>();
    symbols.forEach(symbol -> symbol.midId().ifPresent(midIds::add));
    return midIds;
  }

  /**
   * Returns the differences as sentences; empty if there are none.
   *
   * @param locale Dutch, French, German or English; English for any other
   */
  public List<String> differences(Locale locale) {
    List<String> differences = new ArrayList<>();
    Set<MidId> midIds = midIds();
    for (DecodedSymbol symbol : symbols) {
      spelling(symbol, locale).ifPresent(differences::add);
    }
    if (midIds.isEmpty()) {
      String key = symbols.isEmpty() ? "read.noSymbol" : "read.noMidId";
      differences.add(LabelMessages.get(locale, key, symbols.size()));
    }
    if (midIds.size() > 1) {
      differences.add(LabelMessages.get(locale, "read.several", midIds.size()));
    }
    for (MidId midId : midIds) {
      if (expected.isPresent() && !expected.get().equals(midId)) {
        differences.add(
            LabelMessages.get(locale, "read.other", midId.toString(), expected.get().toString()));
      }
    }
    return differences;
  }

  private static Optional<String> spelling(DecodedSymbol symbol, Locale locale) {
    Optional<MidId> midId = symbol.midId();
    if (midId.isPresent()) {
      return symbol.isCanonical()
          ? Optional.empty()
          : Optional.of(
              LabelMessages.get(
                  locale,
                  "read.spelling",
                  SafeText.oneLine(symbol.text(), SHOWN),
                  midId.get().toString()));
    }
    // Other codes may be about a patient: only what was meant as a MID-ID is shown.
    return resemblesMidId(symbol.text())
        ? Optional.of(
            LabelMessages.get(
                locale,
                "read.malformed",
                SafeText.oneLine(symbol.text(), SHOWN),
                MidId.diagnose(symbol.text()).message(locale)))
        : Optional.empty();
  }

  private static boolean resemblesMidId(String text) {
    String prefix = MidIdFormat.current().prefix();
    return !prefix.isEmpty() && text.strip().toUpperCase(Locale.ROOT).startsWith(prefix);
  }
}
