package io.github.openmidid.examples.tables.column;

import io.github.openmidid.examples.tables.column.HeaderMeaning.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The vocabulary of headers in Dutch, French, German and English. It understands abbreviations,
 * numbering, units and remarks in brackets, two languages in one cell, and one typing slip.
 *
 * <pre>{@code
 * new HeaderVocabulary().meaning("2. Toestelnumer / N° d'appareil (*)", true);
 * }</pre>
 *
 * <p>Not thread-safe: it remembers texts, since the same ones come again.
 */
public final class HeaderVocabulary {
  /** The maximum length of a header, sufficient for two languages with remarks. */
  private static final int MAX_LENGTH = 200;

  /** The minimum length of a text that resembles a header; shorter ones are values. */
  private static final int MIN_HINT = 4;

  private static final int MAX_REMEMBERED = 5_000;

  /** The kinds that a bare {@code Type} may accompany in one header. */
  private static final Set<ColumnKind> TYPES =
      Set.of(ColumnKind.MODALITY, ColumnKind.DEVICE_KIND, ColumnKind.MODEL);

  private final Map<String, Optional<HeaderMeaning>> exact = new HashMap<>();
  private final Map<String, Optional<HeaderMeaning>> withSlip = new HashMap<>();

  /**
   * Returns the meaning of a header; empty if it is unknown.
   *
   * @param allowsSlip whether a text with one typing slip is understood too
   */
  public Optional<HeaderMeaning> meaning(String header, boolean allowsSlip) {
    if (header.isEmpty() || header.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<HeaderMeaning> meaning = cached(exact, header, 0);
    return meaning.isEmpty() && allowsSlip ? cached(withSlip, header, 1) : meaning;
  }

  private static Optional<HeaderMeaning> cached(
      Map<String, Optional<HeaderMeaning>> known, String header, int slips) {
    Optional<HeaderMeaning> meaning = known.get(header);
    if (meaning == null) {
      meaning = find(header, slips);
      if (known.size() < MAX_REMEMBERED) {
        known.put(header, meaning);
      }
    }
    return meaning;
  }

  private static Optional<HeaderMeaning> find(String header, int slips) {
    List<HeaderMeaning> parts = new ArrayList<>();
    List<String> texts = HeaderParts.of(header);
    for (String part : texts) {
      phraseMeaning(part, slips)
          .filter(meaning -> meaning.kind() != ColumnKind.ROW_NUMBER)
          .ifPresent(parts::add);
    }
    if (isContradictory(parts)) {
      return Optional.empty();
    }
    if (isEither(parts, ColumnKind.DEVICE_NUMBER, ColumnKind.LEGACY_NUMBER)) {
      return Optional.of(HeaderMeaning.sure(ColumnKind.DEVICE_NUMBER)); // checked as either
    }
    return phraseMeaning(header, slips)
        .or(() -> parts.stream().min(Comparator.comparing(HeaderMeaning::certainty)))
        .filter(meaning -> meaning.isSure() || parts.size() == texts.size())
        .or(() -> mention(header));
  }

  private static Optional<HeaderMeaning> phraseMeaning(String text, int slips) {
    return HeaderWords.get().concepts(HeaderPhrase.of(text), slips).flatMap(HeaderRules::meaning);
  }

  /** Returns whether the parts name different columns, such as {@code Merk / Type}. */
  private static boolean isContradictory(List<HeaderMeaning> parts) {
    Set<ColumnKind> kinds = sureKinds(parts);
    boolean hasType = parts.stream().anyMatch(m -> m.certainty() == Certainty.TYPE);
    if (hasType && !TYPES.containsAll(kinds)) {
      return true;
    }
    return kinds.size() > 1
        && !isEither(parts, ColumnKind.DEVICE_NUMBER, ColumnKind.LEGACY_NUMBER)
        && !isEither(parts, ColumnKind.MODALITY, ColumnKind.DEVICE_KIND);
  }

  private static boolean isEither(List<HeaderMeaning> parts, ColumnKind one, ColumnKind other) {
    return sureKinds(parts).equals(Set.of(one, other));
  }

  private static Set<ColumnKind> sureKinds(List<HeaderMeaning> parts) {
    return parts.stream()
        .filter(HeaderMeaning::isSure)
        .map(HeaderMeaning::kind)
        .collect(Collectors.toSet());
  }

  private static Optional<HeaderMeaning> mention(String header) {
    return HeaderPhrase.of(header).letters().contains("midid")
        ? Optional.of(new HeaderMeaning(ColumnKind.DEVICE_NUMBER, Certainty.MENTION))
        : Optional.empty();
  }

  /**
   * Returns whether a text below a header explains it instead of being a value: a unit, a format,
   * {@code verplicht}. Its words are in the vocabulary and name nothing.
   */
  public boolean isHint(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    HeaderPhrase phrase = HeaderPhrase.of(text);
    return phrase.letters().length() >= MIN_HINT
        && (isDateFormat(phrase.letters())
            || HeaderWords.get().concepts(phrase, 0).filter(Set::isEmpty).isPresent());
  }

  /** Returns whether a header names a number of things: {@code Aantal toestellen}. */
  public static boolean isCount(String header) {
    return HeaderWords.get()
        .concepts(HeaderPhrase.of(header), 0)
        .filter(concepts -> concepts.contains(HeaderConcept.COUNT))
        .isPresent();
  }

  /** Returns whether letters are a format of dates in one of the languages: {@code ddmmjjjj}. */
  private static boolean isDateFormat(String letters) {
    return letters.length() >= 6 && letters.matches("(dd|jj|tt|mm|yyyy|aaaa|jjjj|yy){3,4}");
  }

  /** Returns whether two headers are the same but for case, accents, spaces and punctuation. */
  public static boolean isSame(String one, String other) {
    String letters = HeaderPhrase.of(one).letters();
    return letters.isEmpty()
        ? one.strip().equals(other.strip())
        : letters.equals(HeaderPhrase.of(other).letters()) && digits(one).equals(digits(other));
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(Character::isDigit).forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
