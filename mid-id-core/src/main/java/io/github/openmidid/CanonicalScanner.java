package io.github.openmidid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A scanner for texts that are exactly as long as the canonical text of the provisional format. It
 * reads the 16 characters as two 64-bit words, {@code MID-dddd} and {@code -dddd-cc}, with the
 * first character in the lowest byte, and checks the eight characters of a word in parallel. The
 * prefix may be in lower case; {@link ProvisionalScanner} reads all other layouts.
 */
final class CanonicalScanner {
  static final int CANONICAL_LENGTH = 16;

  /** The outcome for a text that is not in the canonical layout and needs the general scanner. */
  static final long NOT_CANONICAL = Long.MIN_VALUE;

  /** The outcome for a valid text that equals its canonical form. */
  static final long CANONICAL = 1L << 40;

  /** The text {@code MID-0000-0000-00} as two words; this is the first one. */
  private static final long FIRST = 0x3030_3030_2D44_494DL;

  private static final long SECOND = 0x3030_2D30_3030_302DL;

  /**
   * The addend that sets the highest bit of each byte whose difference from {@link #FIRST} is too
   * large.
   */
  private static final long FIRST_LIMIT = 0x7676_7676_7F7F_7F7FL;

  private static final long SECOND_LIMIT = 0x7676_7F76_7676_767FL;

  /** The bits in which lower-case and upper-case letters of the prefix differ. */
  private static final long LOWER_CASE = 0x0020_2020L;

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long PAIRS = 0x00FF_00FF_00FF_00FFL;

  /**
   * 100, 100², 100³ and 100⁴ modulo 97, ordered so that the sum ends up in the top 16 bits of a
   * product.
   */
  private static final long WEIGHTS = (81L << 48) | (27L << 32) | (9L << 16) | 3L;

  private CanonicalScanner() {}

  /**
   * Scans a text of 16 characters as {@link FormatScanner#scan} does. Characters outside ASCII are
   * detected before they are narrowed to bytes.
   */
  static long scan(String text) {
    long even = 0;
    long odd = 0;
    long laterEven = 0;
    long laterOdd = 0;
    // One loop for both halves: the compiler generates a version for each string encoding.
    for (int i = 6; i >= 0; i -= 2) {
      even = (even << 16) | text.charAt(i);
      odd = (odd << 16) | text.charAt(i + 1);
      laterEven = (laterEven << 16) | text.charAt(i + 8);
      laterOdd = (laterOdd << 16) | text.charAt(i + 9);
    }
    boolean ascii = ((even | odd | laterEven | laterOdd) & ~(PAIRS >>> 1)) == 0;
    return ascii ? scan(even | (odd << 8), laterEven | (laterOdd << 8)) : NOT_CANONICAL;
  }

  private static long scan(long first, long second) {
    // Each byte is now 0 for the prefix and the hyphens, and the value of the digit elsewhere.
    long a = (first ^ FIRST) & ~LOWER_CASE;
    long b = second ^ SECOND;
    long misplacedA = (a + FIRST_LIMIT) | a;
    long misplacedB = (b + SECOND_LIMIT) | b;
    if (((misplacedA | misplacedB) & HIGH_BITS) != 0) {
      return misplaced(first, misplacedA & HIGH_BITS, second, misplacedB & HIGH_BITS);
    }
    long digits = (a >>> 32) | (b << 24);
    long pairs = (digits * 10 + (digits >>> 8)) & PAIRS;
    int check = (int) (((b >>> 48) * 0xA01) >>> 8) & 0xFF;
    if (98 - (int) ((pairs * WEIGHTS) >>> 48) % 97 != check) {
      return FormatScanner.failure(Fault.CHECK_DIGITS, 14);
    }
    if (pairs == 0) {
      return FormatScanner.failure(Fault.RESERVED, 4);
    }
    return (first & LOWER_CASE) == 0 ? CANONICAL : serial(pairs) * 100 + check;
  }

  /**
   * Returns the serial number, given four pairs of digits with the most significant pair lowest.
   */
  private static long serial(long pairs) {
    long fours = pairs * 100 + (pairs >>> 16);
    return (fours & 0xFFFF) * 10_000 + ((fours >>> 32) & 0xFFFF);
  }

  /**
   * Returns the fault of a letter after the prefix, which is an error in every layout, and {@link
   * #NOT_CANONICAL} for every other misplaced character.
   */
  private static long misplaced(long first, long misplacedA, long second, long misplacedB) {
    int from = misplacedA == 0 ? Long.BYTES : 0;
    int place = Long.numberOfTrailingZeros(misplacedA == 0 ? misplacedB : misplacedA) / Byte.SIZE;
    long word = misplacedA == 0 ? second : first;
    int letter = ((int) (word >>> (place * Byte.SIZE)) & 0xFF) | 0x20;
    return from + place > 2 && letter >= 'a' && letter <= 'z'
        ? FormatScanner.failure(Fault.ILLEGAL_CHARACTER, from + place)
        : NOT_CANONICAL;
  }

  /**
   * Returns the canonical text of a serial number and its check digits. Escape analysis removes the
   * buffer; a {@code VarHandle} is equally fast but takes tens of milliseconds at its first use.
   */
  static String text(int serial, int check) {
    long digits = digits(serial);
    long checkDigits = (check / 10) | ((check % 10) << 8);
    byte[] text = new byte[CANONICAL_LENGTH];
    ByteBuffer words = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
    words.putLong(0, FIRST | (digits << 32));
    words.putLong(Long.BYTES, SECOND | ((digits >>> 32) << 8) | (checkDigits << 48));
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the eight digits of a number, one per byte: splits it into groups of four, then into
   * pairs, then into digits. The multiplications replace divisions by 100 and by 10.
   */
  private static long digits(int serial) {
    long fours = (serial / 10_000) | ((long) (serial % 10_000) << 32);
    long hundreds = ((fours * 5243) >>> 19) & 0x7F_0000_007FL;
    long pairs = hundreds | ((fours - hundreds * 100) << 16);
    long tens = ((pairs * 103) >>> 10) & 0x000F_000F_000F_000FL;
    return tens | ((pairs - tens * 10) << 8);
  }
}
