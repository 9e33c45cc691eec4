package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.internal.PlainTextCheck;

/** What a person takes each character of a text for who looks for the number of a format in it. */
final class CharacterReader {
  /** Quotation marks and brackets that Unicode does not call so. */
  private static final String QUOTES = "\"'`\u00B4<>";

  private final int[] text;
  private final String alphabet;
  private final String checkCharacters;

  /** From here on, a character may be one that only check digits have. */
  private final int checkStart;

  CharacterReader(int[] text, MidIdFormat format) {
    this.text = text;
    this.alphabet = format.alphabet();
    this.checkCharacters = GroupedScanner.checkCharacters(format);
    int rest = format.checkDigits().orElseThrow().length();
    int start = text.length;
    while (start > 0 && rest > 0) {
      start--;
      rest -= isPart(text[start]) ? 1 : 0;
    }
    this.checkStart = start;
  }

  /** Whether it is a character of the number, be it in another script. */
  boolean isCharacter(int index) {
    char capital = capital(index);
    return alphabet.indexOf(capital) >= 0
        || (index >= checkStart && checkCharacters.indexOf(capital) >= 0);
  }

  /** Whether it is one, or a letter that looks like one. */
  boolean isReadable(int index) {
    return isCharacter(index) || alphabet.indexOf(HomoglyphMapper.digit(ascii(index))) >= 0;
  }

  /** The character of the number, of one that is readable. */
  char read(int index) {
    return isCharacter(index) ? capital(index) : HomoglyphMapper.digit(ascii(index));
  }

  /** What has to be changed to read it, of a character of the number. */
  Reason change(int index) {
    if (text[index] == ascii(index)) {
      return Reason.CANONICAL_FORM;
    }
    return Character.isLetter(text[index]) && Characters.isDigit(capital(index))
        ? Reason.LETTER_FOR_DIGIT
        : Reason.FULL_WIDTH_DIGITS;
  }

  private int ascii(int index) {
    return HomoglyphMapper.ascii(text[index]);
  }

  /** U+FFFF, which is in no alphabet, for a character that is none of ASCII. */
  private char capital(int index) {
    int ascii = ascii(index);
    return ascii < 0x80 ? Characters.toCapital((char) ascii) : Character.MAX_VALUE;
  }

  /** Whether it is a letter or digit of any script, or looks like one. */
  static boolean isPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || HomoglyphMapper.ascii(c) == '|';
  }

  /** Whether it cannot be seen, or is a quotation mark, a bracket or an accent. */
  static boolean isHidden(int c) {
    boolean space = c < 0x10000 && Characters.isWhiteSpace((char) c);
    return !space
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION ->
              true;
          default -> QUOTES.indexOf(c) >= 0 || !isVisible(c);
        };
  }

  static boolean isVisible(int c) {
    return PlainTextCheck.indexOfIllegal(Character.toString(c)) < 0;
  }

  static boolean isSeparator(int c) {
    return c < 0x10000 && Characters.isSeparator((char) c);
  }
}
