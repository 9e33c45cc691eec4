package io.github.openmidid.examples.tables.column;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The letters of a header, in lower case and without accents.
 *
 * @param letters all letters, joined
 * @param edges the places between letters at which a word begins or ends
 */
record HeaderPhrase(String letters, BitSet edges) {
  /** Two letters with a slash or a point: {@code S/N}. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![\\p{L}/.])(\\p{L})[/.](\\p{L})(?![\\p{L}/])");

  /** Returns the phrase of a text. Digits separate words; they number columns or name units. */
  static HeaderPhrase of(String text) {
    StringBuilder letters = new StringBuilder();
    BitSet edges = new BitSet();
    edges.set(0);
    boolean wasLower = false;
    String joined = ABBREVIATION.matcher(text.replace("#", " nr ")).replaceAll("$1$2");
    String plain = Normalizer.normalize(joined, Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetter(c)) {
        if (wasLower && Character.isUpperCase(c)) {
          edges.set(letters.length()); // camel case
        }
        wasLower = Character.isLowerCase(c);
        letters.append(plainLetter(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        edges.set(letters.length());
        wasLower = false;
      }
    }
    edges.set(letters.length());
    return new HeaderPhrase(letters.toString(), edges);
  }

  private static String plainLetter(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'œ', 'Œ' -> "oe";
      case 'æ', 'Æ' -> "ae";
      default -> String.valueOf(c).toLowerCase(Locale.ROOT);
    };
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Returns whether a word begins and ends at these positions, and none in between. */
  boolean isWord(int from, int to) {
    return edges.get(from) && edges.nextSetBit(from + 1) == to;
  }

  /** Returns whether a word ends at this place. */
  boolean isEnd(int to) {
    return edges.get(to);
  }

  /** Returns whether a word begins or ends at one of these positions. */
  boolean isEdge(int from, int to) {
    return edges.get(from) || edges.get(to);
  }
}
