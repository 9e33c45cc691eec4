package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import java.util.Optional;

/**
 * Looks at the characters of a text that is not a MID-ID the way a person would. Only suggestions
 * rest on this.
 */
final class Characters {
  private static final String LETTERS = "OoQDIl|ZSBG";
  private static final String MEANT = "00001112586";

  private Characters() {}

  /**
   * A text read by eye.
   *
   * @param digits its digits, with those that only look like one; a leading {@code MID} left out
   * @param others how many characters are neither such a digit nor a separator
   * @param replaced what had to be read as a digit to get there
   */
  record Reading(String digits, int others, Optional<Reason> replaced) {}

  static Reading read(String text) {
    StringBuilder digits = new StringBuilder();
    int others = 0;
    Optional<Reason> replaced = Optional.empty();
    for (int i = text.regionMatches(true, 0, "MID", 0, 3) ? 3 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = LETTERS.indexOf(c);
      if (MidIdScanner.isDigit(c)) {
        digits.append(c);
      } else if (Character.digit(c, 10) >= 0) {
        digits.append(Character.digit(c, 10));
        replaced = Optional.of(Reason.FULL_WIDTH_DIGITS);
      } else if (letter >= 0) {
        digits.append(MEANT.charAt(letter));
        replaced = replaced.or(() -> Optional.of(Reason.LETTER_FOR_DIGIT));
      } else if (!MidIdScanner.isSeparator(c)) {
        others++;
      }
    }
    return new Reading(digits.toString(), others, replaced);
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && MidIdScanner.isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && MidIdScanner.isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static String withoutSeparators(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars()
        .filter(c -> !MidIdScanner.isSeparator((char) c))
        .forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  static boolean isAllDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> MidIdScanner.isDigit((char) c));
  }

  /** The text with the characters at an index and before it in each other's place. */
  static String swapped(String text, int index) {
    return text.substring(0, index - 1)
        + text.charAt(index)
        + text.charAt(index - 1)
        + text.substring(index + 1);
  }
}
