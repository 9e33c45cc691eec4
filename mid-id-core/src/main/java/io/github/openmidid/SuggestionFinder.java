package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.internal.CharacterReader;
import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.LenientReader;
import io.github.openmidid.internal.NumberTypeDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finder of suggestions for a text with a fault. It tries the typical errors of people and
 * programs.
 */
final class SuggestionFinder {
  private static final int MAX_SUGGESTIONS = 6;

  /**
   * The maximum number of visible characters around a number without prefix; with more, no
   * suggestion is reliable.
   */
  private static final int MAX_SKIPPED_CHARACTERS = 4;

  /** Pairs of digits that people confuse when they read or type. */
  private static final String SIMILAR_DIGITS = "08 17 38 56 69 68 49 25";

  private final Map<MidId, List<Reason>> candidates;
  private final MidIdFormat format;
  private final int length;
  private final LenientReader reader;
  private final String number;
  private final String characters;

  private SuggestionFinder(
      LenientReader reader, MidIdFormat format, Map<MidId, List<Reason>> candidates) {
    this.candidates = candidates;
    this.format = format;
    this.length = FormatCheck.length(format.groups());
    this.reader = reader;
    this.number = reader.number();
    this.characters = Characters.withoutSeparators(number);
  }

  /**
   * Returns suggestions for a text under the format that {@link MidId} uses, the most likely first.
   */
  static List<Suggestion> forText(String input, Fault fault, MidIdFormat format) {
    if (format.groups().isEmpty() || allowsNoSuggestion(fault)) {
      return List.of();
    }
    String text = stripQuotes(Characters.strip(input));
    List<Suggestion> result = new ArrayList<>();
    Optional<Reason> other = NumberTypeDetector.detect(text);
    if (other.isPresent()) {
      result.add(Suggestion.of(other.get()));
    }
    result.addAll(of(input, format));
    return List.copyOf(result.subList(0, Math.min(MAX_SUGGESTIONS, result.size())));
  }

  /** Returns whether a fault allows no suggestion: the text is missing, too long, or reserved. */
  private static boolean allowsNoSuggestion(Fault fault) {
    return fault == Fault.MISSING || fault == Fault.TOO_LONG || fault == Fault.RESERVED;
  }

  /** Removes quotation marks, brackets and invisible characters from both ends of a text. */
  private static String stripQuotes(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && CharacterReader.isHidden(text.charAt(start))) {
      start++;
    }
    while (end > start && CharacterReader.isHidden(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static List<Suggestion> of(String input, MidIdFormat format) {
    int[] text = Characters.strip(input).codePoints().toArray();
    Map<MidId, List<Reason>> candidates = new LinkedHashMap<>();
    new SuggestionFinder(new LenientReader(text, 0, format), format, candidates).findCandidates();
    int start = lastPrefix(text, format.prefix());
    if (start > 0) {
      new SuggestionFinder(new LenientReader(text, start, format), format, candidates)
          .findCandidates();
    }
    List<Suggestion> found = new ArrayList<>();
    // Candidates with fewer changes come first, then the order of discovery.
    for (int changes = 1; found.size() < candidates.size(); changes++) {
      for (Map.Entry<MidId, List<Reason>> candidate : candidates.entrySet()) {
        if (candidate.getValue().size() == changes) {
          found.add(new Suggestion(Optional.of(candidate.getKey()), candidate.getValue()));
        }
      }
    }
    return found;
  }

  /**
   * Returns the index of the last prefix after other text, as in "MID-ID: MID-…", or −1 if there is
   * none.
   */
  private static int lastPrefix(int[] text, String prefix) {
    int last = -1;
    for (int i = 0; i + prefix.length() < text.length; i++) {
      if (Character.digit(text[i], 10) >= 0) {
        break; // digits before the prefix belong to another number
      }
      last = isPrefix(text, i, prefix) ? i : last;
    }
    return last;
  }

  private static boolean isPrefix(int[] text, int start, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      int c = text[start + i];
      if (c >= 0x80 || Characters.toCapital((char) c) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void findCandidates() {
    if (!reader.isPrefixed()) {
      addWithoutPrefix();
    } else if (!add(number, reader.reasons()) && isReadUnchanged()) {
      addWithPrefix();
    }
  }

  private void addWithoutPrefix() {
    if (reader.skippedCharacters() > MAX_SKIPPED_CHARACTERS) {
      return;
    }
    int missing = length - characters.length();
    Set<Reason> reasons = reader.reasons();
    if (missing == 0) {
      reasons.add(Reason.MISSING_PREFIX);
      add(number, reasons);
    } else if (missing > 0 && characters.length() > 2 && mayLackLeadingZeros()) {
      reasons.add(Reason.LOST_LEADING_PART);
      add(format.alphabet().substring(0, 1).repeat(missing) + number, reasons);
    }
  }

  /** Returns whether leading zeros may be missing. They are not if the number begins with 0. */
  private boolean mayLackLeadingZeros() {
    return characters.charAt(0) != format.alphabet().charAt(0)
        && !reader.isAmbiguous()
        && !reader.reasons().contains(Reason.LETTER_FOR_DIGIT);
  }

  /**
   * Returns whether all digits were read unchanged, so that a single wrong digit may be assumed.
   */
  private boolean isReadUnchanged() {
    Set<Reason> reasons = reader.reasons();
    reasons.remove(Reason.EXTRA_CHARACTERS);
    reasons.remove(Reason.PREFIX_LOOK_ALIKE);
    return reasons.isEmpty() && !reader.isAmbiguous();
  }

  private void addWithPrefix() {
    long scanned = MidId.SCANNER.scan(format.prefix() + number);
    if (FormatScanner.fault(scanned) == Fault.CHECK_DIGITS) {
      addWithOneError();
    } else {
      addWithOtherLength();
    }
  }

  private void addCorrection(String correction, Reason reason) {
    Set<Reason> reasons = reader.reasons();
    reasons.add(reason);
    add(correction, reasons);
  }

  private void addWithOtherLength() {
    if (characters.length() == length - 1) {
      for (int i = number.length(); i >= 0; i--) {
        for (char c : format.alphabet().toCharArray()) {
          addCorrection(number.substring(0, i) + c + number.substring(i), Reason.MISSING_DIGIT);
        }
      }
    } else if (characters.length() == length + 1) {
      for (int i = number.length() - 1; i >= 0; i--) {
        if (!Characters.isSeparator(number.charAt(i))) {
          addCorrection(number.substring(0, i) + number.substring(i + 1), Reason.EXTRA_DIGIT);
        }
      }
    }
  }

  private void addWithOneError() {
    for (int i = 1; i < characters.length(); i++) {
      addCorrection(swap(characters, i), Reason.SWAPPED_DIGITS);
    }
    for (boolean similar : new boolean[] {true, false}) {
      for (int i = 0; i < characters.length(); i++) {
        for (char c : format.alphabet().toCharArray()) {
          if (similar == areSimilar(c, characters.charAt(i))) {
            addCorrection(
                characters.substring(0, i) + c + characters.substring(i + 1), Reason.ONE_DIGIT);
          }
        }
      }
    }
  }

  /** Returns the text with the characters at {@code index − 1} and {@code index} swapped. */
  static String swap(String text, int index) {
    return text.substring(0, index - 1)
        + text.charAt(index)
        + text.charAt(index - 1)
        + text.substring(index + 1);
  }

  private static boolean areSimilar(char a, char b) {
    return SIMILAR_DIGITS.contains("" + a + b) || SIMILAR_DIGITS.contains("" + b + a);
  }

  /**
   * Adds a number as a candidate if it is a valid identifier, and returns whether it is. If the
   * candidate exists already, the shorter list of reasons stays.
   */
  private boolean add(String candidate, Set<Reason> reasons) {
    Optional<MidId> midId = MidId.tryParse(format.prefix() + candidate);
    if (midId.isEmpty()) {
      midId = MidId.tryParse(format.prefix() + Characters.withoutSeparators(candidate));
      reasons.add(Reason.OTHER_GROUPING);
    }
    if (midId.isEmpty()) {
      return false;
    }
    List<Reason> known = candidates.get(midId.get());
    if (known == null || known.size() > reasons.size()) {
      candidates.put(midId.get(), List.copyOf(reasons));
    }
    return true;
  }
}
