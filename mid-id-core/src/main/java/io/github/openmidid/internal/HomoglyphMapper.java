package io.github.openmidid.internal;

import java.text.Normalizer;

/** A mapper from characters to the ASCII digits and capital letters that they resemble. */
final class HomoglyphMapper {
  /** The ASCII characters that resemble digits; {@code DIGITS} has the digit at the same index. */
  private static final String DIGIT_HOMOGLYPHS = "OoQDIil|ZzSsBG";

  private static final String DIGITS = "00001111225586";

  /**
   * Cyrillic letters, Greek letters and vertical lines, each followed by the ASCII character that
   * it resembles.
   */
  private static final String HOMOGLYPHS =
      "\u0410A\u0412B\u0415E\u0405S\u0406I\u0408J\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T"
          + "\u0423Y\u0425X\u04C0I\u04CFl\u0430a\u0435e\u0455s\u0456i\u0458j\u043Ak\u043Cm\u043Eo"
          + "\u0440p\u0441c\u0442t\u0443y\u0445x\u0501d\u04BBh\u0417"
          + "3\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T"
          + "\u03A5Y\u03A7X\u03BAk\u03B9i\u03BFo\u03BDv\u03C1p\u0131i\u01C0|\u00A6|\u2223|\u2502|";

  private HomoglyphMapper() {}

  /**
   * Returns the ASCII character that a code point is a variant of or resembles: A for the Cyrillic
   * А, 9 for a full-width ９. Returns the code point itself if there is no such character.
   */
  static int ascii(int c) {
    if (c < 0x80) {
      return c;
    }
    if (Character.digit(c, 10) >= 0) {
      return '0' + Character.digit(c, 10);
    }
    int place = HOMOGLYPHS.indexOf(c);
    if (place >= 0) {
      return HOMOGLYPHS.charAt(place + 1);
    }
    String form = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    char first = form.charAt(0);
    boolean single =
        form.length() == 1
            || (form.length() == 2
                && Character.getType(form.charAt(1)) == Character.NON_SPACING_MARK);
    boolean plain = Characters.isDigit(first) || Characters.isCapital(Characters.toCapital(first));
    return single && plain ? first : c;
  }

  /** Returns the digit that an ASCII character is or resembles, or U+FFFF if there is none. */
  static char digit(int ascii) {
    if (ascii >= '0' && ascii <= '9') {
      return (char) ascii;
    }
    int place = DIGIT_HOMOGLYPHS.indexOf(ascii);
    return place < 0 ? Character.MAX_VALUE : DIGITS.charAt(place);
  }

  /** Returns whether an ASCII character is a capital letter or resembles it. */
  static boolean looksLike(int ascii, char capital) {
    if (Characters.toCapital((char) ascii) == capital) {
      return true;
    }
    char digit = digit(ascii == '!' ? 'I' : ascii);
    return digit != Character.MAX_VALUE && digit == digit(capital);
  }
}
