package io.github.openmidid;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A source of identifiers in all accepted spellings, and of mutations of a few characters. */
final class MutationSource {
  private static final String SEPARATORS = " -./\u00A0\u202F\u2010\u2011\u2013\u2212";

  /** Characters that are accepted in some places, characters close to them, and homoglyphs. */
  private static final String AWKWARD =
      "MIDmid0123456789XOIl*_+,:;@[`{/'\"\t\n\r\0\u0085\u00A0\u00AD\u0131\u0130\u017F\u0660\u0669"
          + "\u200B\u2003\u2007\u200F\u2010\u2011\u2012\u2013\u2014\u2015\u2028\u202F\u2060\u2212"
          + "\u3000\uFEFF\uFF0D\uFF10\uFF19\uFF2D\uD835\uDFCE\uFFFD\uFFFF\u0130\u212A";

  /**
   * The kind of mutation at one place: replace, insert, delete, or swap with the next character.
   */
  private enum Change {
    REPLACE,
    INSERT,
    DELETE,
    SWAP
  }

  private record Mutation(Change change, int place, char character) {
    String applyTo(String text) {
      if (text.isEmpty()) {
        return String.valueOf(character);
      }
      int at = place % text.length();
      String before = text.substring(0, at);
      String after = text.substring(at + 1);
      return switch (change) {
        case REPLACE -> before + character + after;
        case INSERT -> before + character + text.substring(at);
        case DELETE -> before + after;
        case SWAP -> at == 0 ? text : SuggestionFinder.swap(text, at);
      };
    }
  }

  private MutationSource() {}

  static Arbitrary<String> texts() {
    return Combinators.combine(spellings(), mutations().list().ofMaxSize(3))
        .as(MutationSource::apply);
  }

  private static String apply(String text, List<Mutation> mutations) {
    String result = text;
    for (Mutation mutation : mutations) {
      result = mutation.applyTo(result);
    }
    return result;
  }

  private static Arbitrary<String> spellings() {
    Arbitrary<Long> serials = Arbitraries.longs().between(0, 99_999_999);
    return Combinators.combine(
            Arbitraries.of("MID", "mid", "Mid", "mID"),
            serials,
            separators(),
            separators(),
            separators(),
            Arbitraries.of("", "", " ", "\u00A0\t"))
        .as(MutationSource::spelled);
  }

  private static String spelled(
      String prefix, long serial, String first, String second, String third, String outside) {
    String digits = String.valueOf(100_000_000 + serial).substring(1);
    String check = String.valueOf(98 + 100 - serial * 100 % 97).substring(1);
    return outside
        + prefix
        + first
        + digits.substring(0, 4)
        + second
        + digits.substring(4)
        + third
        + check
        + outside;
  }

  private static Arbitrary<String> separators() {
    return Arbitraries.oneOf(
        Arbitraries.just("-"), Arbitraries.strings().withChars(SEPARATORS).ofMaxLength(1));
  }

  private static Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.of(Change.class),
            Arbitraries.integers().between(0, 30),
            Arbitraries.chars().with(AWKWARD))
        .as(Mutation::new);
  }
}
