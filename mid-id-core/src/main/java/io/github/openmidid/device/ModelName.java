package io.github.openmidid.device;

import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.name.WordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a model, as makers, devices and people write it. Immutable.
 *
 * <pre>{@code
 * ModelName file = ModelName.parse("Biograph64-4R TruePoint");
 * file.agreesWith(ModelName.parse("Biograph 64")); // true: only a product code is added
 * }</pre>
 *
 * <p>Case, accents and separators do not matter. Models support or contradict what a serial number
 * proves; alone they prove nothing, because a hospital may have several devices of one model.
 */
public final class ModelName {
  private final String text;
  private final List<String> parts;

  private ModelName(String text, List<String> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Parses the name of a model. Never throws.
   *
   * @return the name; empty if the text is null or has no letter or digit
   */
  public static Optional<ModelName> tryParse(@Nullable CharSequence text) {
    String read = Characters.copyOf(text);
    List<String> parts = parts(WordReader.words(read));
    return parts.isEmpty() ? Optional.empty() : Optional.of(new ModelName(read, parts));
  }

  /**
   * Parses the name of a model.
   *
   * @throws IllegalArgumentException if the text has no letter or digit; the message does not hold
   *     it
   */
  public static ModelName parse(CharSequence text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a model"));
  }

  /** Returns the runs of letters and the runs of digits. */
  private static List<String> parts(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      int start = 0;
      for (int i = 1; i <= word.length(); i++) {
        if (i == word.length() || isDigit(word, i) != isDigit(word, i - 1)) {
          parts.add(word.substring(start, i));
          start = i;
        }
      }
    }
    return parts;
  }

  private static boolean isDigit(String word, int index) {
    return Characters.isDigit(word.charAt(index));
  }

  /** Returns the exact text. */
  public String text() {
    return text;
  }

  /**
   * Returns whether the two can be names of one model: they are the same, or one contains the other
   * as whole words, as in {@code Discovery CT750 HD} and {@code CT 750}.
   */
  public boolean agreesWith(ModelName other) {
    return contains(other) || other.contains(this);
  }

  /** Returns whether successive parts of this name, written as one, are the other name. */
  private boolean contains(ModelName other) {
    String wanted = other.joined();
    for (int start = 0; start < parts.size(); start++) {
      StringBuilder run = new StringBuilder();
      for (int i = start; i < parts.size() && run.length() < wanted.length(); i++) {
        run.append(parts.get(i));
      }
      if (wanted.contentEquals(run)) {
        return true;
      }
    }
    return false;
  }

  private String joined() {
    return WordReader.joinAll(parts);
  }

  /** Returns whether the two names have the same letters and digits. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelName model && joined().equals(model.joined());
  }

  @Override
  public int hashCode() {
    return joined().hashCode();
  }

  /** Returns the exact text. */
  @Override
  public String toString() {
    return text;
  }
}
