package io.github.openmidid.device;

import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.name.OperatorWords;
import io.github.openmidid.internal.name.WordReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of the hospital or practitioner who runs a device, as registers and people write it.
 * Immutable.
 *
 * <pre>{@code
 * OperatorName register = OperatorName.parse("AZ Sint-Voorbeeld Gent vzw");
 * register.agreesWith(OperatorName.parse("Algemeen Ziekenhuis St. Voorbeeld Gand")); // true
 * register.agreesWith(OperatorName.parse("AZ Sint-Voorbeeld Aalst")); // false
 * }</pre>
 *
 * <p>Case, accents, separators, legal forms, the usual abbreviations of hospitals and the French or
 * Dutch name of a city do not matter. A number in place of a name cannot be compared with one.
 */
public final class OperatorName {
  private final String text;
  private final List<String> words;

  private OperatorName(String text, List<String> words) {
    this.text = text;
    this.words = words;
  }

  /**
   * Parses the name of an operator. Never throws.
   *
   * @return the name; empty if the text is null, has no letter, or is a number
   */
  public static Optional<OperatorName> tryParse(@Nullable CharSequence text) {
    String read = Characters.copyOf(text);
    List<String> words = OperatorWords.normalized(WordReader.words(read));
    String joined = WordReader.joinAll(words);
    return WordReader.digits(joined) == joined.length()
        ? Optional.empty()
        : Optional.of(new OperatorName(read, words));
  }

  /**
   * Parses the name of an operator.
   *
   * @throws IllegalArgumentException if the text is not a name; the message does not hold it
   */
  public static OperatorName parse(CharSequence text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not the name of an operator"));
  }

  /** Returns the exact text. */
  public String text() {
    return text;
  }

  /**
   * Returns whether the two can name one operator: they have the same words, or one has all words
   * of the other in their order and more, such as a campus or a city.
   */
  public boolean agreesWith(OperatorName other) {
    return equals(other) || contains(other) || other.contains(this);
  }

  private boolean contains(OperatorName other) {
    return OperatorWords.isDistinctive(other.words)
        && Collections.indexOfSubList(words, other.words) >= 0;
  }

  /** Returns whether the two names have the same words, whatever their order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OperatorName name && sorted().equals(name.sorted());
  }

  @Override
  public int hashCode() {
    return sorted().hashCode();
  }

  private List<String> sorted() {
    List<String> sorted = new ArrayList<>(words);
    Collections.sort(sorted);
    return sorted;
  }

  /** Returns the exact text. */
  @Override
  public String toString() {
    return text;
  }
}
