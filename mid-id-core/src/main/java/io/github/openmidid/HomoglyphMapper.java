package io.github.openmidid;

import java.text.Normalizer;

/** Characters that people and programs put in the place of a digit or capital letter of ASCII. */
final class HomoglyphMapper {
  /** Letters of ASCII that look like digits, and the digits. */
  private static final String LETTERS = "OoQDIil|ZzSsBG";

  private static final String DIGITS = "00001111225586";

  /** Letters of Cyrillic and Greek, and lines, with what they look like. */
  private static final String OTHERS =
      "\u0410A\u0412B\u0415E\u0405S\u0406I\u0408J\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T"
          + "\u0423Y\u0425X\u04C0I\u04CFl\u0430a\u0435e\u0455s\u0456i\u0458j\u043Ak\u043Cm\u043Eo"
          + "\u0440p\u0441c\u0442t\u0443y\u0445x\u0501d\u04BBh\u0417"
          + "3\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T"
          + "\u03A5Y\u03A7X\u03BAk\u03B9i\u03BFo\u03BDv\u03C1p\u0131i\u01C0|\u00A6|\u2223|\u2502|";

  private HomoglyphMapper() {}

  /**
   * The character of ASCII that another one is a form of or looks like: A for the Cyrillic А, 9 for
   * a full-width ９; itself if there is none.
   */
  static int ascii(int c) {
    if (c < 0x80) {
      return c;
    }
    if (Character.digit(c, 10) >= 0) {
      return '0' + Character.digit(c, 10);
    }
    int place = OTHERS.indexOf(c);
    if (place >= 0) {
      return OTHERS.charAt(place + 1);
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

  /** The digit that a character of ASCII looks like, itself included; 0xFFFF if there is none. */
  static char digit(int ascii) {
    if (ascii >= '0' && ascii <= '9') {
      return (char) ascii;
    }
    int place = LETTERS.indexOf(ascii);
    return place < 0 ? Character.MAX_VALUE : DIGITS.charAt(place);
  }

  /** Whether a character of ASCII looks like a capital letter. */
  static boolean looksLike(int ascii, char capital) {
    if (Characters.toCapital((char) ascii) == capital) {
      return true;
    }
    char digit = digit(ascii == '!' ? 'I' : ascii);
    return digit != Character.MAX_VALUE && digit == digit(capital);
  }
}
