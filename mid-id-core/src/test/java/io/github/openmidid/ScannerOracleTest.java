package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.internal.Characters;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Compares the fast scanner of the provisional format with the general one. */
class ScannerOracleTest {
  private static final FormatScanner FAST = new ProvisionalScanner();
  private static final FormatScanner PLAIN = new GroupedScanner(MidIdFormat.provisional());

  @Provide
  Arbitrary<String> texts() {
    return MutationSource.texts();
  }

  @Property(seed = "20221001", tries = 20_000)
  void haveTheSameOutcome(@ForAll("texts") String text) {
    assertSame(text);
  }

  @Property(seed = "20221001")
  void haveTheSameOutcomeForAnyText(@ForAll String text) {
    assertSame(text);
    assertSame("MID" + text);
    assertSame("MID-9912-3456-11" + text);
  }

  /** Covers every text in which one or two characters are wrong. */
  @Example
  void haveTheSameOutcomeForEveryAsciiCharacterInTwoPlaces() {
    StringBuilder text = new StringBuilder("MID-9912-3456-11");
    for (int one = 0; one < text.length(); one++) {
      for (int other = one + 1; other < text.length(); other++) {
        char before = text.charAt(one);
        char second = text.charAt(other);
        for (char c = ' '; c < 127; c++) {
          text.setCharAt(one, c);
          text.setCharAt(other, (char) (c ^ 1));
          assertSame(text.toString());
        }
        text.setCharAt(one, before);
        text.setCharAt(other, second);
      }
    }
  }

  @Property(seed = "20221001")
  void renderTheSameTextOfASerialNumber(@ForAll @LongRange(min = 1, max = 99_999_999) long serial) {
    String text = FAST.ofSerial(serial);
    assertThat(text).isEqualTo(PLAIN.ofSerial(serial));
    assertThat(FAST.serial(text)).isEqualTo(PLAIN.serial(text)).isEqualTo(serial);
    assertThat(FAST.isTest(text)).isEqualTo(PLAIN.isTest(text));
  }

  private static void assertSame(String text) {
    long expected = PLAIN.scan(text);
    CharSequenceFixture.of(text)
        .forEach(sequence -> assertSame(Characters.copyOf(sequence), expected));
  }

  private static void assertSame(String text, long expected) {
    long scanned = FAST.scan(text);
    if (expected < 0) {
      assertThat(scanned).as("outcome of %s", text).isEqualTo(expected);
    } else {
      assertThat(scanned).as("outcome of %s", text).isNotNegative();
      String canonical = FAST.canonical(text, scanned);
      assertThat(canonical).isEqualTo(PLAIN.canonical(text, expected));
      assertThat(FAST.serial(canonical)).isEqualTo(expected);
    }
  }
}
