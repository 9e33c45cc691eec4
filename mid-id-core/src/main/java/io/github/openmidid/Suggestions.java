package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what may have been meant by a text with a fault. Tries the few slips that people and
 * programs make.
 */
final class Suggestions {
  private static final int MOST = 6;

  /** So many words around a number, and it is anybody's guess what was meant. */
  private static final int MOST_OTHERS = 4;

  /** Digits that are taken for each other when read or typed. */
  private static final List<String> LOOK_ALIKES =
      List.of("08", "17", "38", "56", "69", "68", "49", "25");

  /** Nothing is there, it is anything, or it is exactly what it says. */
  private static final Set<Fault> HOPELESS = Set.of(Fault.MISSING, Fault.TOO_LONG, Fault.RESERVED);

  private final Map<MidId, Reason> candidates = new LinkedHashMap<>();
  private final MidIdFormat format;
  private final int length;

  private Suggestions(MidIdFormat format) {
    this.format = format;
    this.length = FormatRules.length(format.groups());
  }

  /** Of the format by which {@link MidId} reads. */
  static List<Suggestion> forText(String input, Fault fault, MidIdFormat format) {
    String text = Characters.strip(input);
    if (format.groups().isEmpty() || HOPELESS.contains(fault)) {
      return List.of();
    }
    List<Suggestion> result = new ArrayList<>();
    Optional<Reason> other = OtherNumber.recognise(text);
    if (other.isPresent()) {
      result.add(Suggestion.of(other.get()));
    }
    Suggestions suggestions = new Suggestions(format);
    suggestions.find(Reading.of(text, format), fault);
    for (Map.Entry<MidId, Reason> candidate : suggestions.candidates.entrySet()) {
      result.add(Suggestion.of(candidate.getKey(), candidate.getValue()));
    }
    return List.copyOf(result.subList(0, Math.min(MOST, result.size())));
  }

  private void find(Reading reading, Fault fault) {
    String characters = reading.characters();
    if (fault == Fault.PREFIX) {
      withoutPrefix(characters, reading.others());
    } else if (fault == Fault.LENGTH) {
      otherLength(characters);
    } else if (fault == Fault.CHECK_DIGITS) {
      oneSlip(characters);
    } else { // illegal character or grouping; the others are hopeless
      add(characters, reading.replaced().orElse(Reason.OTHER_GROUPING));
    }
  }

  private void withoutPrefix(String characters, int others) {
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

  private void otherLength(String characters) {
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

  private void oneSlip(String characters) {
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
    for (String pair : LOOK_ALIKES) {
      if (pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void add(String characters, Reason reason) {
    Optional<MidId> candidate = MidId.tryParse(format.prefix() + characters);
    if (candidate.isPresent()) {
      candidates.putIfAbsent(candidate.get(), reason);
    }
  }
}
