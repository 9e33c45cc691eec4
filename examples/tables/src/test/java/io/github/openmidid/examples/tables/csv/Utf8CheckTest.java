package io.github.openmidid.examples.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.tables.csv.Utf8Check.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the check with the decoder of the JDK. */
class Utf8CheckTest {
  @TempDir private Path folder;

  /** Every first byte, followed by every fifth second byte, at any of 9 places. */
  @Test
  void agreesWithTheDecoder() throws IOException {
    byte[][] ends = {{}, {(byte) 0x80}, {(byte) 0xBF, (byte) 0x80}, {'x'}};
    int valid = 0;
    for (int first = 0x7E; first < 0x100; first++) {
      for (int second = 0x7E + first % 5; second < 0xC2; second += 5) {
        byte[] end = ends[(first + second) % ends.length];
        byte[] bytes = bytes(second % 9, first, second, end);
        boolean isValid = isUtf8(bytes);
        valid += isValid ? 1 : 0;
        assertThat(check(bytes) == Verdict.TEXT).as("%x %x", first, second).isEqualTo(isValid);
      }
    }
    assertThat(valid).isBetween(100, 600);
  }

  @Test
  void findsNulAtEveryPlace() throws IOException {
    for (int at = 0; at < 20; at++) {
      byte[] text = "twenty letters, ascii".getBytes(StandardCharsets.US_ASCII);
      text[at] = 0;
      assertThat(check(text)).isEqualTo(Verdict.HAS_NUL);
    }
  }

  @Test
  void aCharacterMayNotEndWithTheFile() throws IOException {
    assertThat(check(new byte[] {'a', (byte) 0xE2, (byte) 0x82})).isEqualTo(Verdict.OTHER_ENCODING);
  }

  private Verdict check(byte[] bytes) throws IOException {
    return Utf8Check.of(Files.write(folder.resolve("x"), bytes), 0);
  }

  private static byte[] bytes(int before, int first, int second, byte[] end) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("abcdefgh".repeat(2).substring(0, before).getBytes(StandardCharsets.US_ASCII));
    bytes.write(first);
    bytes.write(second);
    bytes.writeBytes(end);
    bytes.writeBytes("12345678".getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
