package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks that exactly one of 100 pairs of check digits is valid for each of the 10^8 serials,
 * except serial 0, which is reserved.
 */
class EverySerialTest {
  private static final int SERIALS = 100_000_000;

  /** Checks for each serial the right check digits and one other pair, which varies. */
  @Tag("exhaustive")
  @Test
  void hasOnePairOfCheckDigits() {
    byte[] text = "MID-0000-0000-00".getBytes(StandardCharsets.US_ASCII);
    long valid = 0;
    long others = 0;
    for (int serial = 0; serial < SERIALS; serial++) {
      int check = 98 - serial % 97 * 100 % 97;
      valid += isValid(text, check) ? 1 : 0;
      others += isValid(text, (check + 1 + serial % 99) % 100) ? 1 : 0;
      increment(text);
    }
    assertThat(valid).isEqualTo(SERIALS - 1);
    assertThat(others).isZero();
    assertThat(text).asString(StandardCharsets.US_ASCII).startsWith("MID-0000-0000-");
  }

  /**
   * Checks all 10^10 texts. It takes five minutes, so it runs on request only: {@code mvn
   * -Pall-texts -pl mid-id-core verify}.
   */
  @Tag("all-texts")
  @Test
  void hasExactlyOneOfAllPairs() {
    byte[] text = "MID-0000-0000-00".getBytes(StandardCharsets.US_ASCII);
    long valid = 0;
    for (int serial = 0; serial < SERIALS; serial++) {
      for (int check = 0; check < 100; check++) {
        valid += isValid(text, check) ? 1 : 0;
      }
      increment(text);
    }
    assertThat(valid).isEqualTo(SERIALS - 1);
  }

  private static boolean isValid(byte[] text, int check) {
    text[14] = (byte) ('0' + check / 10);
    text[15] = (byte) ('0' + check % 10);
    return MidId.isValid(new String(text, StandardCharsets.ISO_8859_1));
  }

  /** Increments the decimal number in a text by one. */
  private static void increment(byte[] text) {
    for (int i = 12; i > 3; i--) {
      if (text[i] != '-' && text[i]++ != '9') {
        return;
      }
      text[i] = text[i] == '-' ? text[i] : (byte) '0';
    }
  }

  /**
   * Shows that a check of the remainder alone accepts 3,092,784 more texts, with check digits 00,
   * 01 and 99. The result depends on the remainder of the serial only, so 97 serials cover all.
   */
  @Test
  void hasMorePairsOfCheckDigitsIfOnlyTheRemainderIsChecked() {
    long bare = 0;
    for (int serial = 1; serial <= 97; serial++) {
      int alike = (SERIALS - 1 - serial % 97) / 97 + 1;
      String begin = MidId.ofSerial(serial).toString().substring(0, 14);
      for (int check = 0; check < 100; check++) {
        boolean leavesOne = (serial * 100 + check) % 97 == 1;
        boolean strict = leavesOne && check >= 2 && check <= 98;
        bare += leavesOne ? alike : 0;
        assertThat(MidId.isValid(begin + check / 10 + check % 10)).isEqualTo(strict);
      }
    }
    assertThat(bare).isEqualTo(103_092_784);
    BigInteger texts = BigInteger.TEN.pow(10);
    BigInteger leavingOne = texts.subtract(BigInteger.TWO).divide(BigInteger.valueOf(97));
    assertThat(leavingOne.add(BigInteger.ONE)).isEqualTo(bare);
  }
}
