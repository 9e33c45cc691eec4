package io.github.openmidid.examples.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks whether a file is UTF-8 without NUL, many times faster than a decoder does. */
final class Utf8Check {
  /** The result of a check. */
  enum Verdict {
    TEXT,
    HAS_NUL,
    OTHER_ENCODING
  }

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final int BUFFER = 1 << 16;

  /** The number of bytes that the current character still needs. */
  private int missing;

  /** The range of the next of them: some first bytes allow less than 80 to BF. */
  private int least = 0x80;

  private int greatest = 0xBF;
  private boolean hasNul;
  private boolean isValid = true;

  private Utf8Check() {}

  /** Checks a file from a position on. */
  static Verdict of(Path file, int from) throws IOException {
    Utf8Check check = new Utf8Check();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        check.add(buffer, length);
      }
    }
    if (!check.isValid || check.missing > 0) {
      return Verdict.OTHER_ENCODING;
    }
    return check.hasNul ? Verdict.HAS_NUL : Verdict.TEXT;
  }

  private void add(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (missing == 0 && i + Long.BYTES <= length && isPlain(bytes, i)) {
        i += Long.BYTES;
      } else {
        add(bytes[i] & 0xFF);
        i++;
      }
    }
  }

  /** Returns whether eight bytes are ASCII and none is NUL. */
  private static boolean isPlain(byte[] bytes, int at) {
    long eight = (long) EIGHT_BYTES.get(bytes, at);
    return ((eight | (eight - LOW_BITS)) & HIGH_BITS) == 0;
  }

  private void add(int b) {
    if (missing > 0) {
      isValid &= b >= least && b <= greatest;
      missing--;
      least = 0x80;
      greatest = 0xBF;
    } else if (b < 0x80) {
      hasNul |= b == 0;
    } else {
      begin(b);
    }
  }

  /** Begins a character of two to four bytes (RFC 3629, section 4). */
  private void begin(int b) {
    isValid &= b >= 0xC2 && b <= 0xF4;
    missing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
    switch (b) {
      case 0xE0 -> least = 0xA0;
      case 0xED -> greatest = 0x9F;
      case 0xF0 -> least = 0x90;
      case 0xF4 -> greatest = 0x8F;
      default -> {}
    }
  }
}
