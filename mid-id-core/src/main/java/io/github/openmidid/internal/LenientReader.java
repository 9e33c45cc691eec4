package io.github.openmidid.internal;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Suggestion.Reason;
import java.util.EnumSet;
import java.util.Set;

/**
 * A reader that looks for a number in a text as a person does: it accepts characters that resemble
 * others and skips text around the number. It records a reason for each change.
 */
public final class LenientReader {
  /** Placeholders in the buffer for a separator that is not accepted and for a skipped word. */
  private static final char INVALID_SEPARATOR = '\uFFFE';

  private static final char SKIPPED = '\uFFFF';

  private final int[] text;
  private final CharacterReader characters;
  private final StringBuilder read = new StringBuilder();
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
  private final boolean prefixed;
  private int skippedCharacters;
  private boolean ambiguous;

  /**
   * Reads a text.
   *
   * @param text the code points of the text
   * @param start the index of the prefix, or of the number if there is no prefix
   */
  public LenientReader(int[] text, int start, MidIdFormat format) {
    this.text = text;
    this.characters = new CharacterReader(text, format);
    int from = start;
    while (from < text.length && !CharacterReader.isPart(text[from])) {
      from++;
    }
    int end = endOfPrefix(format.prefix(), from);
    this.prefixed = end >= 0;
    skipLeading(from);
    readNumber(prefixed ? end : from);
    trimEnds();
    replacePlaceholders();
  }

  /** Returns whether the prefix was found, or the format has none. */
  public boolean isPrefixed() {
    return prefixed;
  }

  /** Returns the characters and separators of the number, without the prefix. */
  public String number() {
    return read.toString();
  }

  /** Returns the reasons for all changes, except a missing prefix. */
  public Set<Reason> reasons() {
    return EnumSet.copyOf(reasons);
  }

  /** Returns the number of visible characters that were skipped. */
  public int skippedCharacters() {
    return skippedCharacters;
  }

  /** Returns whether a skipped letter may have been a digit. */
  public boolean isAmbiguous() {
    return ambiguous;
  }

  /** Skips the text before {@code end}. A single separator may belong to the first group. */
  private void skipLeading(int end) {
    boolean separators = end > 0;
    for (int i = 0; i < end; i++) {
      separators &= CharacterReader.isSeparator(text[i]);
    }
    if (!separators) {
      for (int i = 0; i < end; i++) {
        skip(text[i]);
      }
    } else if (prefixed || end > 1) {
      reasons.add(Reason.OTHER_GROUPING);
    }
  }

  /**
   * Returns the index after the prefix that begins at {@code start}, also if its characters only
   * resemble it, or −1 if there is no prefix.
   */
  private int endOfPrefix(String prefix, int start) {
    Set<Reason> changes = EnumSet.noneOf(Reason.class);
    boolean letters = prefix.isEmpty();
    int at = start;
    for (int i = 0; i < prefix.length(); i++) {
      char letter = prefix.charAt(i);
      while (i > 0 && at < text.length && isBetweenPrefixLetters(text[at], letter)) {
        boolean hidden = CharacterReader.isHidden(text[at]);
        changes.add(hidden ? Reason.EXTRA_CHARACTERS : Reason.OTHER_GROUPING);
        at++;
      }
      if (at == text.length
          || !HomoglyphMapper.looksLike(HomoglyphMapper.ascii(text[at]), letter)) {
        return -1;
      }
      if (text[at] >= 0x80 || Characters.toCapital((char) text[at]) != letter) {
        changes.add(Reason.PREFIX_LOOK_ALIKE);
      }
      letters |= Character.digit(text[at], 10) < 0;
      at++;
    }
    if (!letters) {
      return -1; // digits alone are part of the number
    }
    reasons.addAll(changes);
    return at;
  }

  private static boolean isBetweenPrefixLetters(int c, char letter) {
    return !CharacterReader.isPart(c)
        && !HomoglyphMapper.looksLike(HomoglyphMapper.ascii(c), letter);
  }

  private void readNumber(int start) {
    int at = start;
    while (at < text.length) {
      int end = at;
      while (end < text.length
          && (CharacterReader.isPart(text[end]) || CharacterReader.isHidden(text[end]))) {
        end++;
      }
      if (end == at) {
        read.append(CharacterReader.isSeparator(text[at]) ? (char) text[at] : INVALID_SEPARATOR);
        at++;
      } else {
        readToken(at, end);
        at = end;
      }
    }
  }

  /** Reads a part of the number, or skips a word. */
  private void readToken(int start, int end) {
    boolean digits = false;
    boolean word = false;
    for (int i = start; i < end; i++) {
      digits |= characters.isCharacter(i);
      word |= CharacterReader.isPart(text[i]) && !characters.isReadable(i);
    }
    for (int i = start; i < end; i++) {
      boolean first = !prefixed && isNumberEmpty();
      if (characters.isCharacter(i)) {
        append(characters.read(i), characters.change(i));
      } else if (characters.isReadable(i) && !word && !first && (digits || prefixed)) {
        append(characters.read(i), Reason.LETTER_FOR_DIGIT);
      } else {
        skip(text[i]);
        ambiguous |= digits && CharacterReader.isPart(text[i]);
        read.append(CharacterReader.isPart(text[i]) ? String.valueOf(SKIPPED) : "");
      }
    }
  }

  /**
   * Returns whether no character of the number has been read yet; until then a letter is not a
   * digit.
   */
  private boolean isNumberEmpty() {
    for (int i = 0; i < read.length(); i++) {
      if (!isSeparatorOrPlaceholder(read.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void append(char c, Reason change) {
    read.append(c);
    if (change != Reason.CANONICAL_FORM) {
      reasons.add(change);
    }
  }

  private void skip(int c) {
    reasons.add(Reason.EXTRA_CHARACTERS);
    skippedCharacters += CharacterReader.isVisible(c) ? 1 : 0;
  }

  private static boolean isSeparatorOrPlaceholder(char c) {
    return c == INVALID_SEPARATOR || c == SKIPPED || Characters.isSeparator(c);
  }

  /** Removes placeholders and separators after the number, and before a number without a prefix. */
  private void trimEnds() {
    int end = read.length();
    boolean extra = false;
    while (end > 0 && isSeparatorOrPlaceholder(read.charAt(end - 1))) {
      end--;
      extra |= !Characters.isSeparator(read.charAt(end));
    }
    if (extra) {
      cut(end, read.length());
    }
    if (!prefixed) {
      int start = 0;
      while (start < read.length() && isSeparatorOrPlaceholder(read.charAt(start))) {
        start++;
      }
      cut(0, start);
    }
  }

  private void cut(int from, int to) {
    for (int i = from; i < to; i++) {
      if (read.charAt(i) == INVALID_SEPARATOR) {
        skip('.');
      }
    }
    read.delete(from, to);
  }

  /** Replaces skipped words, and each separator that is not accepted, by one hyphen. */
  private void replacePlaceholders() {
    int at = 0;
    while (at < read.length()) {
      int end = at;
      boolean words = false;
      while (end < read.length() && isSeparatorOrPlaceholder(read.charAt(end))) {
        words |= read.charAt(end) == SKIPPED;
        end++;
      }
      if (words) {
        read.replace(at, end, "-");
        end = at + 1;
      }
      for (int i = at; i < end; i++) {
        if (read.charAt(i) == INVALID_SEPARATOR) {
          read.setCharAt(i, '-');
          reasons.add(Reason.OTHER_GROUPING);
        }
      }
      at = end + 1;
    }
  }
}
