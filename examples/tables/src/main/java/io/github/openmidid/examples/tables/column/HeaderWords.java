package io.github.openmidid.examples.tables.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of words in headers. A text is understood if words of the dictionary cover all of
 * its letters: {@code toestelnummer} is {@code toestel} and {@code nummer}.
 */
final class HeaderWords {
  private static final HeaderWords INSTANCE = new HeaderWords("header-words.txt");

  /** The length from which a word may be within a compound. */
  private static final int COMPOUND = 3;

  /** The length from which a word may have a typing slip; shorter words resemble too many. */
  private static final int SLIP = 5;

  private final Map<String, HeaderConcept> words = new HashMap<>();
  private int longest;

  private HeaderWords(String resource) {
    try (InputStream in = Objects.requireNonNull(HeaderWords.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          add(HeaderConcept.valueOf(line.substring(0, colon)), line.substring(colon + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(HeaderConcept concept, String line) {
    StringTokenizer tokens = new StringTokenizer(line);
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      words.put(word, concept);
      longest = Math.max(longest, word.length());
    }
  }

  static HeaderWords get() {
    return INSTANCE;
  }

  /**
   * Returns the concepts of a phrase, without the neutral ones; empty if a part of it is not
   * understood.
   *
   * @param slips the number of typing slips that are allowed in the whole phrase
   */
  Optional<Set<HeaderConcept>> concepts(HeaderPhrase phrase, int slips) {
    Cover best = new Search(phrase).best(0, slips);
    if (best == null) {
      return Optional.empty();
    }
    Set<HeaderConcept> concepts = EnumSet.noneOf(HeaderConcept.class);
    for (Cover part = best; part != null; part = part.rest) {
      if (part.concept != null && part.concept != HeaderConcept.NEUTRAL) {
        concepts.add(part.concept);
      }
    }
    return Optional.of(concepts);
  }

  /** A linked list of words that cover the rest of a phrase; the last element has no concept. */
  private record Cover(@Nullable HeaderConcept concept, @Nullable Cover rest, int cost) {}

  /** Finds the cover of a phrase with the fewest slips, then the fewest words. */
  private final class Search {
    private static final int SLIP_COST = 100;

    private final HeaderPhrase phrase;
    private final Map<Integer, Optional<Cover>> known = new HashMap<>();

    Search(HeaderPhrase phrase) {
      this.phrase = phrase;
    }

    @Nullable Cover best(int from, int slips) {
      String letters = phrase.letters();
      if (from == letters.length()) {
        return new Cover(null, null, 0);
      }
      int key = from * 2 + slips;
      Optional<Cover> earlier = known.get(key);
      if (earlier != null) {
        return earlier.orElse(null);
      }
      Cover best = null;
      int max = Math.min(letters.length() - from, longest + slips);
      for (int length = 1; length <= max; length++) {
        best = better(best, withPart(from, from + length, slips));
      }
      known.put(key, Optional.ofNullable(best));
      return best;
    }

    private @Nullable Cover withPart(int from, int to, int slips) {
      String part = phrase.letters().substring(from, to);
      HeaderConcept concept = words.get(part);
      if (concept != null && (part.length() >= COMPOUND || stands(part, from, to))) {
        return link(concept, best(to, slips), 1);
      }
      if (slips > 0 && concept == null && part.length() >= SLIP - 1 && phrase.isEdge(from, to)) {
        HeaderConcept meant = resembling(part);
        return meant == null ? null : link(meant, best(to, slips - 1), SLIP_COST);
      }
      return null;
    }

    /** Returns whether a short word stands alone, or ends a compound as in {@code toestelnr}. */
    private boolean stands(String part, int from, int to) {
      return phrase.isWord(from, to)
          || ((part.equals("nr") || part.equals("id")) && phrase.isEnd(to));
    }

    private @Nullable Cover link(HeaderConcept concept, @Nullable Cover rest, int cost) {
      return rest == null ? null : new Cover(concept, rest, rest.cost + cost);
    }

    private static @Nullable Cover better(@Nullable Cover one, @Nullable Cover other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return other.cost < one.cost ? other : one;
    }
  }

  /** Returns the concept of the word from which a text differs by one slip; null if none or two. */
  private @Nullable HeaderConcept resembling(String text) {
    HeaderConcept found = null;
    for (Map.Entry<String, HeaderConcept> word : words.entrySet()) {
      if (word.getKey().length() >= SLIP && TypingSlip.isOne(text, word.getKey())) {
        if (found != null && found != word.getValue()) {
          return null;
        }
        found = word.getValue();
      }
    }
    return found;
  }
}
