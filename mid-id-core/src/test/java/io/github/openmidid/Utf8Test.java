package io.github.openmidid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are what the text that they stand for is. */
class Utf8Test {
  private static final String TEXT = "MID-9912-3456-11";
  private static final Pattern LAYOUT = Pattern.compile("[Mm][Ii][Dd]-[0-9]{4}-[0-9]{4}-[0-9]{2}");

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static boolean isValid(byte[] utf8) {
    return MidId.isValid(utf8, 0, utf8.length);
  }

  private static boolean isValidAsText(byte[] utf8) {
    return MidId.isValid(new String(utf8, UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEXT,
        "mid-9912-3456-11",
        "mID9912345611",
        " MID\u20109912\u202F3456\u221211\u3000",
        "MID-0000-0001-95",
        "MID-9999-9999-52"
      })
  void areReadInEverySpelling(String text) {
    assertThat(isValid(utf8(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "MID-0000-0000-98", "MID-0000-0000-97", "MID-9912-3456-12", "MID-9912"})
  void areNotReadIfTheTextIsNot(String text) {
    assertThat(isValid(utf8(text))).isFalse();
  }

  @Example
  void areAskedForEveryByteInEveryPlace() {
    for (String text : new String[] {TEXT, "mid-1234-5678-89", "MID-0000-0001-95"}) {
      byte[] utf8 = utf8(text);
      for (int place = 0; place < utf8.length; place++) {
        byte right = utf8[place];
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
          utf8[place] = (byte) value;
          boolean expected = isValidAsText(utf8);
          assertThat(isValid(utf8)).as("%d at %d", value, place).isEqualTo(expected);
          boolean canonical = expected && LAYOUT.matcher(new String(utf8, UTF_8)).matches();
          assertThat(Utf8Scanner.scan(utf8, 0) >= 0).isEqualTo(canonical);
        }
        utf8[place] = right;
      }
    }
  }

  /** A byte that carries into its neighbour must not hide there. */
  @Example
  void areAskedForEveryTwoBytesSideBySide() {
    byte[] utf8 = utf8(TEXT);
    for (int place = 0; place + 1 < utf8.length; place++) {
      byte[] changed = utf8.clone();
      for (int pair = 0; pair < 1 << 16; pair++) {
        changed[place] = (byte) (pair >> 8);
        changed[place + 1] = (byte) pair;
        if (isValid(changed)) {
          assertThat(isValidAsText(changed)).as("%04x at %d", pair, place).isTrue();
        }
      }
    }
  }

  @Property(seed = "7")
  void areReadEightAtATimeForEverySerial(
      @ForAll @LongRange(min = 0, max = 99_999_999) long serial,
      @ForAll @IntRange(max = 99) int check) {
    String digits = String.valueOf(10_000_000_000L + serial * 100 + check).substring(1);
    String text =
        "mId-" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    assertThat(Utf8Scanner.scan(utf8(text), 0) >= 0).isEqualTo(MidId.isValid(text));
    if (serial > 0) {
      assertThat(Utf8Scanner.scan(utf8(MidId.ofSerial(serial).toString()), 0) >= 0).isTrue();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Mutations.texts();
  }

  @Property(seed = "7", tries = 10_000)
  void areWhatTheTextIs(@ForAll("texts") String text) {
    byte[] utf8 = utf8(text);
    assertThat(isValid(utf8)).isEqualTo(isValidAsText(utf8));
  }

  @Property(seed = "7")
  void areWhatTheTextIsEvenIfTheyAreNone(@ForAll byte[] bytes) {
    assertThat(isValid(bytes)).isEqualTo(isValidAsText(bytes));
  }

  /** Whatever stands there in place of outer white space, well formed or not. */
  @Example
  void areWhatTheTextIsWithAnyBytesAroundIt() {
    for (int lead = 0; lead < 1 << 8; lead++) {
      for (int second = 0; second < 1 << 8; second++) {
        for (int third : new int[] {'1', ' ', 0x80, 0x83, 0x8A, 0x9F, 0xA8, 0xAF, 0xC0}) {
          byte[] outside = {(byte) lead, (byte) second, (byte) third};
          for (int size = 1; size <= outside.length; size++) {
            byte[] before = joined(Arrays.copyOf(outside, size), utf8(TEXT));
            byte[] behind = joined(utf8(TEXT), Arrays.copyOf(outside, size));
            assertThat(isValid(before)).isEqualTo(isValidAsText(before));
            assertThat(isValid(behind)).isEqualTo(isValidAsText(behind));
          }
        }
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** White space on both sides is no part of the length, however many bytes it has. */
  @Example
  void areReadBetweenWhiteSpaceOfAnyLength() {
    for (String space :
        new String[] {" ", "\t", "\u0085", "\u00A0", "\u1680", "\u2003", "\u3000"}) {
      String much = space.repeat(1_000);
      assertThat(isValid(utf8(much + TEXT + much))).isTrue();
      assertThat(isValid(utf8(much))).isFalse();
      assertThat(isValid(utf8(much + " " + TEXT + " " + much))).isTrue();
      assertThat(isValid(utf8("9" + much + TEXT))).isFalse();
    }
  }

  @Example
  void areNotReadIfTheyAreTooMany() {
    String most = TEXT + "\u2010".repeat(FormatScanner.MAX_LENGTH - TEXT.length());
    assertThat(isValid(utf8(most))).isFalse();
    assertThat(isValid(utf8(most + "\u2010".repeat(1_000)))).isFalse();
  }

  /** An overlong form of a digit is none, nor is a surrogate in bytes. */
  @ParameterizedTest
  @CsvSource({"C0B9, 4", "E080B9, 4", "EDA0BD, 0", "F0808080, 3", "B9, 4", "FF, 16"})
  void areNotReadFromMalformedSequences(String hex, int place) {
    byte[] malformed = HexFormat.of().parseHex(hex);
    byte[] head = Arrays.copyOf(utf8(TEXT), place + malformed.length);
    System.arraycopy(malformed, 0, head, place, malformed.length);
    String rest = TEXT.substring(Math.min(TEXT.length(), place + 1));
    byte[] all = Arrays.copyOf(head, head.length + rest.length());
    System.arraycopy(utf8(rest), 0, all, head.length, rest.length());
    assertThat(isValid(all)).isFalse();
  }

  @Example
  void areReadWhereTheyStand() {
    for (int offset = 0; offset < 17; offset++) {
      byte[] field = utf8("9".repeat(offset) + TEXT + "9");
      assertThat(MidId.isValid(field, offset, TEXT.length())).isTrue();
      assertThat(MidId.isValid(field, offset, TEXT.length() + 1)).isFalse();
      assertThat(MidId.isValid(field, offset, TEXT.length() - 1)).isFalse();
      assertThat(MidId.isValid(field, offset + 1, TEXT.length())).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 16", "1, 16", "0, 17", "0, -1", "17, 0", "2147483647, 16"})
  void haveToBeInTheArray(int offset, int length) {
    byte[] utf8 = utf8(TEXT);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> MidId.isValid(utf8, offset, length));
    assertThat(MidId.isValid(utf8, 16, 0)).isFalse();
    assertThatNullPointerException().isThrownBy(() -> MidId.isValid(null, 0, 0));
  }
}
