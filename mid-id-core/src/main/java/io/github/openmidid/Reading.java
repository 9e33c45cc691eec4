package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import java.util.Optional;

/**
 * A text that is not a MID-ID, read the way a person would. Only suggestions rest on this.
 *
 * @param characters those of the format's alphabet, with what only looks like one; a leading prefix
 *     left out
 * @param others how many characters are neither such a one nor a separator
 * @param replaced what had to be taken for something else to get there
 */
record Reading(String characters, int others, Optional<Reason> replaced) {
  private static final String LETTERS = "OoQDIl|ZSBG";
  private static final String MEANT = "00001112586";

  static Reading of(String text, MidIdFormat format) {
    String prefix = format.prefix();
    StringBuilder characters = new StringBuilder();
    int others = 0;
    Optional<Reason> replaced = Optional.empty();
    int start = text.regionMatches(true, 0, prefix, 0, prefix.length()) ? prefix.length() : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (format.alphabet().indexOf(Characters.toCapital(c)) >= 0) {
        characters.append(Characters.toCapital(c));
      } else if (Character.digit(c, 10) >= 0) {
        characters.append(Character.digit(c, 10));
        replaced = Optional.of(Reason.FULL_WIDTH_DIGITS);
      } else if (LETTERS.indexOf(c) >= 0) {
        characters.append(MEANT.charAt(LETTERS.indexOf(c)));
        replaced = replaced.isPresent() ? replaced : Optional.of(Reason.LETTER_FOR_DIGIT);
      } else if (!Characters.isSeparator(c)) {
        others++;
      }
    }
    return new Reading(characters.toString(), others, replaced);
  }
}
