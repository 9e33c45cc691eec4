package io.github.openmidid.examples.label.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings of labels. Immutable.
 *
 * <pre>{@code
 * LabelSettings settings =
 *     LabelSettings.standard().withSize(new LabelSize(50, 25)).withDistance(0.6);
 * }</pre>
 *
 * @param size the size of the label; 70 × 30 mm by default
 * @param symbol the symbology; Data Matrix by default
 * @param dpi the resolution of the printer in dots per inch, 100 to 1,200; 300 by default
 * @param module the side of one module in mm, a whole number of dots of at least 0.25 mm; empty for
 *     the whole number of dots nearest to 0.5 mm
 * @param distance the distance in metres at which the text must be legible; 1 by default
 * @param textHeight the height of capital letters in mm; empty for the largest that fits, up to 6
 *     mm per metre of distance
 * @param languages the languages of the words on the label; Dutch and French by default
 * @param gs1Prefix the GS1 company prefix of the operator, 4 to 12 digits; the symbol then holds a
 *     GS1 asset number (GIAI) instead of the plain MID-ID; empty by default
 */
public record LabelSettings(
    LabelSize size,
    SymbolKind symbol,
    int dpi,
    Optional<Double> module,
    double distance,
    Optional<Double> textHeight,
    List<Locale> languages,
    Optional<String> gs1Prefix) {

  /** Copies the list. */
  public LabelSettings {
    languages = List.copyOf(languages);
  }

  /** Returns the default settings. */
  public static LabelSettings standard() {
    return new LabelSettings(
        new LabelSize(70, 30),
        SymbolKind.DATA_MATRIX,
        300,
        Optional.empty(),
        1,
        Optional.empty(),
        List.of(Locale.forLanguageTag("nl"), Locale.FRENCH),
        Optional.empty());
  }

  /** Returns a copy with another size of the label. */
  public LabelSettings withSize(LabelSize other) {
    return new LabelSettings(
        other, symbol, dpi, module, distance, textHeight, languages, gs1Prefix);
  }

  /** Returns a copy with another symbology. */
  public LabelSettings withSymbol(SymbolKind other) {
    return new LabelSettings(size, other, dpi, module, distance, textHeight, languages, gs1Prefix);
  }

  /** Returns a copy for a printer with another resolution, in dots per inch. */
  public LabelSettings withDpi(int other) {
    return new LabelSettings(
        size, symbol, other, module, distance, textHeight, languages, gs1Prefix);
  }

  /** Returns a copy with a side of the modules, in mm. */
  public LabelSettings withModule(double other) {
    return new LabelSettings(
        size, symbol, dpi, Optional.of(other), distance, textHeight, languages, gs1Prefix);
  }

  /** Returns a copy with another distance, in metres. */
  public LabelSettings withDistance(double other) {
    return new LabelSettings(size, symbol, dpi, module, other, textHeight, languages, gs1Prefix);
  }

  /** Returns a copy with a height of capital letters, in mm. */
  public LabelSettings withTextHeight(double other) {
    return new LabelSettings(
        size, symbol, dpi, module, distance, Optional.of(other), languages, gs1Prefix);
  }

  /** Returns a copy with other languages, of Dutch, French, German and English. */
  public LabelSettings withLanguages(List<Locale> other) {
    return new LabelSettings(size, symbol, dpi, module, distance, textHeight, other, gs1Prefix);
  }

  /** Returns a copy with the GS1 company prefix of the operator. */
  public LabelSettings withGs1Prefix(String other) {
    return new LabelSettings(
        size, symbol, dpi, module, distance, textHeight, languages, Optional.of(other));
  }
}
