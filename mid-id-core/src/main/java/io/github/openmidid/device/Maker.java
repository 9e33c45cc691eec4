package io.github.openmidid.device;

import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.name.MakerFamily;
import io.github.openmidid.internal.name.WordReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The maker of a device, independent of the spelling and of the name that the company has at the
 * time. Immutable.
 *
 * <pre>{@code
 * Maker.parse("TOSHIBA_MEC").equals(Maker.parse("Canon Medical Systems")); // true
 * Maker.parse("G.E. Medical Systems").family(); // "GE HealthCare"
 * }</pre>
 *
 * <p>The spellings are those of DICOM objects and registers; the families are the usual makers of
 * heavy imaging devices, with the companies that they took over. Two makers outside the families
 * are equal if their names are, without legal forms and words such as {@code Medical Systems}. A
 * name without letters, and a word such as {@code unknown}, counts as absent.
 */
public final class Maker {
  private final String text;
  private final String family;
  private final boolean isKnown;

  private Maker(String text, String family, boolean isKnown) {
    this.text = text;
    this.family = family;
    this.isKnown = isKnown;
  }

  /**
   * Parses the name of a maker. Never throws.
   *
   * @return the maker; empty if the text is null or names none
   */
  public static Optional<Maker> tryParse(@Nullable CharSequence text) {
    String read = Characters.copyOf(text);
    List<String> words = WordReader.words(read);
    Optional<MakerFamily> family = MakerFamily.of(words);
    if (family.isPresent()) {
      return Optional.of(new Maker(read, family.get().display(), true));
    }
    String name = MakerFamily.significantName(words);
    return name.isEmpty() ? Optional.empty() : Optional.of(new Maker(read, name, false));
  }

  /**
   * Parses the name of a maker.
   *
   * @throws IllegalArgumentException if the text names no maker; the message does not hold it
   */
  public static Maker parse(CharSequence text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a maker"));
  }

  /** Returns the exact text. */
  public String text() {
    return text;
  }

  /**
   * Returns the name of the family, {@code GE HealthCare}; for a maker outside the families its
   * significant words, in capitals.
   */
  public String family() {
    return family;
  }

  /** Returns whether the maker belongs to one of the families that this library knows. */
  public boolean isKnown() {
    return isKnown;
  }

  /** Returns whether the two belong to one family. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Maker maker && family.equals(maker.family);
  }

  @Override
  public int hashCode() {
    return family.hashCode();
  }

  /** Returns the family. */
  @Override
  public String toString() {
    return family;
  }
}
