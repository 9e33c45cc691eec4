package io.github.openmidid;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The provisional format in UTF-8 bytes, eight at a time: a canonical text is two words, and each
 * question about its characters is asked of all of them at once. Says nothing of other spellings,
 * which {@link ProvisionalScanner} reads.
 */
final class Utf8Scanner {
  static final int CANONICAL_LENGTH = 16;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** {@code mid-} in the low half, in lower case: the first byte is the lowest. */
  private static final long PREFIX = 0x2D_64_69_6DL;

  private static final long LOWER_CASE = 0x00_20_20_20L;
  private static final long LOW_HALF = 0xFFFF_FFFFL;
  private static final long ZEROS = 0x3030_3030_3030_3030L;
  private static final long HIGH_NIBBLES = 0xF0F0_F0F0_F0F0_F0F0L;
  private static final long SIXES = 0x0606_0606_0606_0606L;

  /** The hyphens of {@code -dddd-cc}, at its first and sixth byte. */
  private static final long HYPHENS = 0x0000_2D00_0000_002DL;

  private static final long HYPHEN_PLACES = 0x0000_FF00_0000_00FFL;

  private Utf8Scanner() {}

  /** Whether 16 bytes are an identifier, canonical but for the case of the prefix. */
  static boolean isCanonical(byte[] text, int offset) {
    long first = (long) WORD.get(text, offset);
    long second = (long) WORD.get(text, offset + Long.BYTES);
    long other =
        (((first | LOWER_CASE) & LOW_HALF) ^ PREFIX) | ((second & HYPHEN_PLACES) ^ HYPHENS);
    long serialDigits = (first >>> 32) | ((second >>> 8) << 32);
    long checkDigits = (second >>> 48) | (ZEROS << 16);
    if ((other | notDigits(serialDigits) | notDigits(checkDigits)) != 0) {
      return false;
    }
    int serial = eightDigits(serialDigits);
    int check = (int) (((second >>> 48) & 0xF) * 10 + ((second >>> 56) & 0xF));
    return serial != 0 && ProvisionalScanner.checkDigits(serial) == check;
  }

  /**
   * 0 if each byte is an ASCII digit: its high nibble is that of 0, and still is after adding 6.
   */
  private static long notDigits(long bytes) {
    return ((bytes & HIGH_NIBBLES) ^ ZEROS) | (((bytes + SIXES) & HIGH_NIBBLES) ^ ZEROS);
  }

  /** The first byte is the highest digit: pairs first, then fours, then all eight. */
  private static int eightDigits(long bytes) {
    long digits = bytes & ~HIGH_NIBBLES;
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF_00FF_00FF_00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000_FFFF_0000_FFFFL;
    return (int) (fours * 10_000 + (fours >>> 32));
  }
}
