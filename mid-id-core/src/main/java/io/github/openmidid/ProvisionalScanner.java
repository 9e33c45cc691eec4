package io.github.openmidid;

import java.nio.charset.StandardCharsets;

/**
 * The provisional format, fast: a text that is laid out canonically is decided in one straight
 * line, every other one in a loop, and neither allocates. {@link GroupedScanner} says the same from
 * the data of the format alone; the tests hold one against the other.
 */
final class ProvisionalScanner extends FormatScanner {
  private static final int MODULUS = 97;
  private static final int DIGITS = 10;
  private static final int CANONICAL_LENGTH = 16;
  private static final int LAST_SERIAL = 99_999_999;
  private static final int LOWER_CASE = 0x20;

  /** What {@link #straight} says of a text that is not laid out canonically. */
  private static final long OTHERWISE = Long.MIN_VALUE;

  /** Marks the outcome of a text that is its own canonical form. */
  private static final long CANONICAL = 1L << 40;

  @Override
  MidIdFormat format() {
    return MidIdFormat.provisional();
  }

  @Override
  long scan(CharSequence text) {
    if (text.length() == CANONICAL_LENGTH) {
      // A class that is known lets the compiler see through charAt, whatever else has passed here.
      long scanned = text instanceof String string ? straight(string) : straight(text);
      if (scanned != OTHERWISE) {
        return scanned;
      }
    }
    return loop(text);
  }

  @Override
  boolean isValid(byte[] utf8, int offset, int length) {
    boolean canonical = length == CANONICAL_LENGTH && Utf8Scanner.isCanonical(utf8, offset);
    return canonical || super.isValid(utf8, offset, length);
  }

  /** No branch depends on a character before all are read. */
  private static long straight(CharSequence text) {
    int m = text.charAt(0);
    int i = text.charAt(1);
    int d = text.charAt(2);
    int other =
        ((m | LOWER_CASE) ^ 'm')
            | ((i | LOWER_CASE) ^ 'i')
            | ((d | LOWER_CASE) ^ 'd')
            | (text.charAt(3) ^ '-')
            | (text.charAt(8) ^ '-')
            | (text.charAt(13) ^ '-');
    int d0 = text.charAt(4) - '0';
    int d1 = text.charAt(5) - '0';
    int d2 = text.charAt(6) - '0';
    int d3 = text.charAt(7) - '0';
    int d4 = text.charAt(9) - '0';
    int d5 = text.charAt(10) - '0';
    int d6 = text.charAt(11) - '0';
    int d7 = text.charAt(12) - '0';
    int c0 = text.charAt(14) - '0';
    int c1 = text.charAt(15) - '0';
    // Negative where one of them is below 0 or above 9.
    int range = d0 | d1 | d2 | d3 | d4 | d5 | d6 | d7 | c0 | c1;
    range |= (9 - d0) | (9 - d1) | (9 - d2) | (9 - d3) | (9 - d4);
    range |= (9 - d5) | (9 - d6) | (9 - d7) | (9 - c0) | (9 - c1);
    if (other != 0 || range < 0) {
      return OTHERWISE;
    }
    int serial =
        (d0 * 1000 + d1 * 100 + d2 * 10 + d3) * 10_000 + (d4 * 1000 + d5 * 100 + d6 * 10 + d7);
    long scanned = verify(serial, c0 * 10 + c1, 4, CANONICAL_LENGTH);
    boolean canonical = ((m | i | d) & LOWER_CASE) == 0;
    return canonical && scanned >= 0 ? scanned | CANONICAL : scanned;
  }

  private static long loop(CharSequence text) {
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    if (start == end) {
      return failure(Fault.MISSING, 0);
    }
    if (end - start > MAX_LENGTH) {
      return failure(Fault.TOO_LONG, start + MAX_LENGTH);
    }
    for (int i = 0; i < 3; i++) {
      if (start + i == end || Characters.toCapital(text.charAt(start + i)) != "MID".charAt(i)) {
        return failure(Fault.PREFIX, start + i);
      }
    }
    return loop(text, start + 3, end);
  }

  private static long loop(CharSequence text, int start, int end) {
    long number = 0;
    int digits = 0;
    int surplus = end;
    int misplaced = -1;
    boolean separated = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isDigit(c)) {
        number = digits < DIGITS ? number * 10 + (c - '0') : number;
        surplus = digits == DIGITS ? i : surplus;
        digits++;
        separated = false;
      } else if (Characters.isSeparator(c)) {
        boolean right = !separated && (digits == 0 || digits == 4 || digits == 8);
        misplaced = right || misplaced >= 0 ? misplaced : i;
        separated = true;
      } else {
        return failure(Fault.ILLEGAL_CHARACTER, i);
      }
    }
    if (digits != DIGITS) {
      return failure(Fault.LENGTH, surplus);
    }
    if (misplaced >= 0) {
      return failure(Fault.GROUPING, misplaced);
    }
    int first = Characters.isDigit(text.charAt(start)) ? start : start + 1;
    return verify((int) (number / 100), (int) (number % 100), first, end);
  }

  private static long verify(int serial, int check, int first, int end) {
    if (checkDigits(serial) != check) {
      return failure(Fault.CHECK_DIGITS, end - 2);
    }
    return serial == 0 ? failure(Fault.RESERVED, first) : serial * 100L + check;
  }

  /** ISO/IEC 7064 MOD 97-10, strict: 98 − (serial × 100 mod 97), where 100 leaves 3. */
  static int checkDigits(int serial) {
    return MODULUS + 1 - serial * 3 % MODULUS;
  }

  @Override
  String canonical(CharSequence text, long scanned) {
    return (scanned & CANONICAL) != 0 && text instanceof String string
        ? string
        : render(scanned & (CANONICAL - 1));
  }

  @Override
  long serial(String canonical) {
    return (straight(canonical) & (CANONICAL - 1)) / 100;
  }

  @Override
  String ofSerial(long serial) {
    if (serial < 1 || serial > LAST_SERIAL) {
      throw new IllegalArgumentException(
          "serial number not in 1 to " + LAST_SERIAL + ": " + serial);
    }
    return render(serial * 100 + checkDigits((int) serial));
  }

  private static String render(long number) {
    int serial = (int) (number / 100);
    int check = (int) (number % 100);
    byte[] text = {'M', 'I', 'D', '-', 0, 0, 0, 0, '-', 0, 0, 0, 0, '-', 0, 0};
    four(text, 4, serial / 10_000);
    four(text, 9, serial % 10_000);
    text[14] = (byte) ('0' + check / 10);
    text[15] = (byte) ('0' + check % 10);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void four(byte[] text, int from, int number) {
    text[from] = (byte) ('0' + number / 1000);
    text[from + 1] = (byte) ('0' + number / 100 % 10);
    text[from + 2] = (byte) ('0' + number / 10 % 10);
    text[from + 3] = (byte) ('0' + number % 10);
  }
}
