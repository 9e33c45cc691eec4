package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.internal.Characters;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inserts every Unicode code point, including unpaired surrogates, at each place of an identifier.
 * The text is valid only if the grammar allows it; the test has an independent, simple copy of the
 * grammar.
 */
class EveryCodePointTest {
  private static final String CANONICAL = "MID-9912-3456-11";
  private static final String COMPACT = "MID9912345611";

  private static final String SEPARATORS = " -./\u00A0\u202F\u2010\u2011\u2013\u2212";

  /** The characters with the Unicode property White_Space. */
  private static final String WHITE_SPACE =
      "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
          + "\u200A\u2028\u2029\u202F\u205F\u3000";

  @Tag("exhaustive")
  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "th-TH-u-nu-thai", "tr"})
  void isValidOnlyWhereTheGrammarAllowsIt(String language) {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      for (int place = 0; place < CANONICAL.length(); place++) {
        inPlaceOf(place);
      }
      for (int gap = 0; gap <= CANONICAL.length(); gap++) {
        boolean outside = gap == 0 || gap == CANONICAL.length();
        between(CANONICAL, gap, outside ? WHITE_SPACE : "");
      }
      for (int gap = 0; gap <= COMPACT.length(); gap++) {
        boolean outside = gap == 0 || gap == COMPACT.length();
        boolean group = gap == 3 || gap == 7 || gap == 11;
        between(COMPACT, gap, outside ? WHITE_SPACE : group ? SEPARATORS : "");
      }
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static void inPlaceOf(int place) {
    char right = CANONICAL.charAt(place);
    String allowed =
        right == '-' ? SEPARATORS : right + String.valueOf(right).toLowerCase(Locale.ROOT);
    check(CANONICAL.substring(0, place), CANONICAL.substring(place + 1), allowed);
  }

  private static void between(String text, int gap, String allowed) {
    check(text.substring(0, gap), text.substring(gap), allowed);
  }

  private static void check(String before, String after, String allowed) {
    char[] text = (before + "?" + after).toCharArray();
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      text[before.length()] = (char) c;
      expect(new String(text), allowed.indexOf(c) >= 0);
    }
    char[] longer = (before + "??" + after).toCharArray();
    for (int c = Character.MIN_SUPPLEMENTARY_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
      Character.toChars(c, longer, before.length());
      expect(new String(longer), false);
    }
  }

  private static void expect(String text, boolean valid) {
    if (MidId.isValid(text) != valid) {
      throw new AssertionError(
          (valid ? "should be" : "should not be") + " valid: " + escaped(text));
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }

  /** Compares the two lists of this test with the properties of the JDK. */
  @Test
  void listsOfThisTestAreThoseOfUnicode() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean space = Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
      assertThat(WHITE_SPACE.indexOf(c) >= 0).as("U+%04X", c).isEqualTo(space);
      assertThat(Characters.isWhiteSpace((char) c)).isEqualTo(space);
      assertThat(Characters.isSeparator((char) c)).isEqualTo(SEPARATORS.indexOf(c) >= 0);
    }
  }
}
