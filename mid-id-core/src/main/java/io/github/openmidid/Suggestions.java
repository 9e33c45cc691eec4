package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out what may have been meant by a text with a fault. Tries the few slips that people and
 * programs make.
 */
final class Suggestions {
  private static final int MOST = 6;

  /** So many words around a number, and it is anybody's guess what was meant. */
  private static final int MOST_OTHERS = 4;

  /** Digits that are taken for each other when read or typed. */
  private static final String LOOK_ALIKES = "08 17 38 56 69 68 49 25";

  /** Letters that only look like digits, and the digits that are meant. */
  private static final String LETTERS = "OoQDIl|ZSBG";

  private static final String MEANT = "00001112586";

  private final Map<MidId, Reason> candidates = new LinkedHashMap<>();
  private final MidIdFormat format;
  private final int length;

  /** Those of the format's alphabet, with what only looks like one; a leading prefix left out. */
  private final String characters;

  /** How many characters are neither such a one nor a separator. */
  private int others;

  /** What had to be taken for something else to get there. */
  private @Nullable Reason replaced;

  private Suggestions(String text, MidIdFormat format) {
    this.format = format;
    this.length = FormatRules.length(format.groups());
    this.characters = read(text);
  }

  /** Reads the way a person would. */
  private String read(String text) {
    String prefix = format.prefix();
    StringBuilder read = new StringBuilder();
    int start = text.regionMatches(true, 0, prefix, 0, prefix.length()) ? prefix.length() : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (format.alphabet().indexOf(Characters.toCapital(c)) >= 0) {
        read.append(Characters.toCapital(c));
      } else if (Character.digit(c, 10) >= 0) {
        read.append(Character.digit(c, 10));
        replaced = Reason.FULL_WIDTH_DIGITS;
      } else if (LETTERS.indexOf(c) >= 0) {
        read.append(MEANT.charAt(LETTERS.indexOf(c)));
        replaced = replaced == null ? Reason.LETTER_FOR_DIGIT : replaced;
      } else if (!Characters.isSeparator(c)) {
        others++;
      }
    }
    return read.toString();
  }

  /** Of the format by which {@link MidId} reads. */
  static List<Suggestion> forText(String input, Fault fault, MidIdFormat format) {
    String text = Characters.strip(input);
    if (format.groups().isEmpty() || isHopeless(fault)) {
      return List.of();
    }
    List<Suggestion> result = new ArrayList<>();
    Optional<Reason> other = OtherNumber.recognise(text);
    if (other.isPresent()) {
      result.add(Suggestion.of(other.get()));
    }
    Suggestions suggestions = new Suggestions(text, format);
    suggestions.find(fault);
    for (Map.Entry<MidId, Reason> candidate : suggestions.candidates.entrySet()) {
      result.add(Suggestion.of(candidate.getKey(), candidate.getValue()));
    }
    return List.copyOf(result.subList(0, Math.min(MOST, result.size())));
  }

  /** Nothing is there, it is anything, or it is exactly what it says. */
  private static boolean isHopeless(Fault fault) {
    return fault == Fault.MISSING || fault == Fault.TOO_LONG || fault == Fault.RESERVED;
  }

  private void find(Fault fault) {
    if (fault == Fault.PREFIX) {
      withoutPrefix();
    } else if (fault == Fault.LENGTH) {
      otherLength();
    } else if (fault == Fault.CHECK_DIGITS) {
      oneSlip();
    } else { // illegal character or grouping; the others are hopeless
      add(characters, replaced == null ? Reason.OTHER_GROUPING : replaced);
    }
  }

  private void withoutPrefix() {
    if (others > MOST_OTHERS) {
      return;
    }
    if (characters.length() == length) {
      add(characters, Reason.MISSING_PREFIX);
    } else if (characters.length() > 2 && characters.length() < length) {
      String zeros = format.alphabet().substring(0, 1).repeat(length - characters.length());
      add(zeros + characters, Reason.LOST_LEADING_PART);
    }
  }

  private void otherLength() {
    if (characters.length() == length - 1) {
      for (int i = characters.length(); i >= 0; i--) {
        for (char c : format.alphabet().toCharArray()) {
          add(characters.substring(0, i) + c + characters.substring(i), Reason.MISSING_DIGIT);
        }
      }
    } else if (characters.length() == length + 1) {
      for (int i = characters.length() - 1; i >= 0; i--) {
        add(characters.substring(0, i) + characters.substring(i + 1), Reason.EXTRA_DIGIT);
      }
    }
  }

  private void oneSlip() {
    for (int i = 1; i < characters.length(); i++) {
      add(swapped(characters, i), Reason.SWAPPED_DIGITS);
    }
    for (boolean lookAlike : new boolean[] {true, false}) {
      for (int i = 0; i < characters.length(); i++) {
        for (char c : format.alphabet().toCharArray()) {
          if (lookAlike == areAlike(c, characters.charAt(i))) {
            add(characters.substring(0, i) + c + characters.substring(i + 1), Reason.ONE_DIGIT);
          }
        }
      }
    }
  }

  /** The text with the characters at an index and before it in each other's place. */
  static String swapped(String text, int index) {
    return text.substring(0, index - 1)
        + text.charAt(index)
        + text.charAt(index - 1)
        + text.substring(index + 1);
  }

  private static boolean areAlike(char a, char b) {
    return LOOK_ALIKES.contains("" + a + b) || LOOK_ALIKES.contains("" + b + a);
  }

  private void add(String candidateCharacters, Reason reason) {
    Optional<MidId> candidate = MidId.tryParse(format.prefix() + candidateCharacters);
    if (candidate.isPresent()) {
      candidates.putIfAbsent(candidate.get(), reason);
    }
  }
}
