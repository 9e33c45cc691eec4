package io.github.openmidid.internal;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.checkdigit.CheckDigits;

/**
 * A reader that maps each character of a text to the character of a number that it represents or
 * resembles.
 */
public final class CharacterReader {
  /** The check characters that are not in the alphabet of a system with one check character. */
  private static final String CHECK_ONLY = "X*";

  /** Quotation marks and brackets that are in other Unicode categories. */
  private static final String QUOTES = "\"'`\u00B4<>";

  private final int[] text;
  private final String alphabet;
  private final String checkCharacters;

  /** The index from which characters that occur only in check digits are accepted. */
  private final int checkStart;

  CharacterReader(int[] text, MidIdFormat format) {
    this.text = text;
    this.alphabet = format.alphabet();
    this.checkCharacters = checkCharacters(format);
    int rest = format.checkDigits().orElseThrow().length();
    int start = text.length;
    while (start > 0 && rest > 0) {
      start--;
      rest -= isPart(text[start]) ? 1 : 0;
    }
    this.checkStart = start;
  }

  /** Returns whether a character is in the alphabet of the number, possibly in another script. */
  boolean isCharacter(int index) {
    char capital = capital(index);
    return alphabet.indexOf(capital) >= 0
        || (index >= checkStart && checkCharacters.indexOf(capital) >= 0);
  }

  /**
   * Returns whether a character is in the alphabet of the number, or resembles a character in it.
   */
  boolean isReadable(int index) {
    return isCharacter(index) || alphabet.indexOf(HomoglyphMapper.digit(ascii(index))) >= 0;
  }

  /** Returns the character of the number that a readable character represents. */
  char read(int index) {
    return isCharacter(index) ? capital(index) : HomoglyphMapper.digit(ascii(index));
  }

  /**
   * Returns the reason why a character of the number has to be replaced, or {@link
   * Reason#CANONICAL_FORM} if it stays as it is.
   */
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

  /**
   * Returns the ASCII capital letter or other ASCII character, or U+FFFF, which no alphabet
   * contains.
   */
  private char capital(int index) {
    int ascii = ascii(index);
    return ascii < 0x80 ? Characters.toCapital((char) ascii) : Character.MAX_VALUE;
  }

  /** Returns whether a character is a letter or digit of any script, or resembles one. */
  static boolean isPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || HomoglyphMapper.ascii(c) == '|';
  }

  /**
   * Returns whether a character is invisible, a quotation mark, a bracket or a combining accent.
   */
  public static boolean isHidden(int c) {
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

  /**
   * Returns all characters that the check digits of a format can have, including those outside the
   * alphabet of the serial number.
   */
  public static String checkCharacters(MidIdFormat format) {
    CheckDigits check = format.checkDigits().orElseThrow();
    return check.alphabet().concat(check.length() == 1 ? CHECK_ONLY : "");
  }
}
