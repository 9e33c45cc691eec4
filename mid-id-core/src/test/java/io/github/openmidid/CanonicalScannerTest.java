package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * Compares the scanner that reads words of eight characters with the one that reads single
 * characters.
 */
class CanonicalScannerTest {
  private static final String TEXT = "MID-9912-3456-11";
  private static final Pattern LAYOUT = Pattern.compile("[Mm][Ii][Dd]-[0-9]{4}-[0-9]{4}-[0-9]{2}");
  private static final FormatScanner PLAIN = new GroupedScanner(MidIdFormat.provisional());

  private static boolean isAccepted(char[] text) {
    return CanonicalScanner.scan(new String(text)) >= 0;
  }

  @Example
  void rejectsEveryOtherCharacterInEveryPlace() {
    for (String text : new String[] {TEXT, "mid-1234-5678-89", "MID-0000-0001-95"}) {
      char[] changed = text.toCharArray();
      for (int place = 0; place < changed.length; place++) {
        char right = changed[place];
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
          changed[place] = (char) c;
          String read = new String(changed);
          boolean isExpected = LAYOUT.matcher(read).matches() && PLAIN.scan(read) >= 0;
          if (isAccepted(changed) != isExpected) {
            throw new AssertionError("U+%04X at %d".formatted(c, place));
          }
        }
        changed[place] = right;
      }
    }
  }

  /**
   * Covers pairs of adjacent characters, because a carry from one byte must not hide an error in
   * the next.
   */
  @Example
  void rejectsEveryOtherPairOfAdjacentCharacters() {
    for (int place = 0; place + 1 < TEXT.length(); place++) {
      char[] changed = TEXT.toCharArray();
      for (int pair = 0; pair < 1 << 16; pair++) {
        changed[place] = (char) (pair >> 8);
        changed[place + 1] = (char) (pair & 0xFF);
        if (isAccepted(changed)) {
          String read = new String(changed);
          assertThat(PLAIN.scan(read) >= 0).as("%04x at %d", pair, place).isTrue();
        }
      }
    }
  }

  @Property(seed = "7")
  void acceptsEverySerialWithItsCheckDigitsAndNoOthers(
      @ForAll @LongRange(min = 0, max = 99_999_999) long serial,
      @ForAll @IntRange(max = 99) int check) {
    String digits = String.valueOf(10_000_000_000L + serial * 100 + check).substring(1);
    String text =
        "mId-" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    assertThat(CanonicalScanner.scan(text) >= 0).isEqualTo(PLAIN.scan(text) >= 0);
    if (serial > 0) {
      assertThat(CanonicalScanner.scan(PLAIN.ofSerial(serial)))
          .isEqualTo(CanonicalScanner.CANONICAL);
    }
  }
}
