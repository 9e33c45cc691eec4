package io.github.openmidid;

import static io.github.openmidid.CanonicalScanner.CANONICAL;
import static io.github.openmidid.CanonicalScanner.CANONICAL_LENGTH;
import static io.github.openmidid.CanonicalScanner.NOT_CANONICAL;

import io.github.openmidid.internal.Characters;

/**
 * A fast scanner for the provisional format. It checks a text in canonical layout without branches
 * per character, and any other text in one loop; it does not allocate. The tests compare it with
 * {@link GroupedScanner}, which is driven by the data of the format.
 */
final class ProvisionalScanner extends FormatScanner {
  private static final int MODULUS = 97;
  private static final int DIGITS = 10;
  private static final int LAST_SERIAL = 99_999_999;

  @Override
  MidIdFormat format() {
    return MidIdFormat.provisional();
  }

  @Override
  long scan(String text) {
    if (text.length() == CANONICAL_LENGTH) {
      long scanned = CanonicalScanner.scan(text);
      if (scanned != NOT_CANONICAL) {
        return scanned;
      }
    }
    return super.scan(text);
  }

  @Override
  long scan(String text, int start, int end) {
    for (int i = 0; i < 3; i++) {
      if (start + i == end || Characters.toCapital(text.charAt(start + i)) != "MID".charAt(i)) {
        return failure(Fault.PREFIX, start + i);
      }
    }
    return loop(text, start + 3, end);
  }

  private static long loop(String text, int start, int end) {
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

  /**
   * Returns the check digits of a serial number according to ISO/IEC 7064 MOD 97-10: 98 − (serial ×
   * 100 mod 97), where 100 mod 97 is 3.
   */
  static int checkDigits(int serial) {
    return MODULUS + 1 - serial * 3 % MODULUS;
  }

  @Override
  String canonical(String text, long scanned) {
    return scanned == CANONICAL ? text : render(scanned);
  }

  @Override
  long serial(String canonical) {
    return scan(canonical, 0, CANONICAL_LENGTH) / 100;
  }

  @Override
  String ofSerial(long serial) {
    if (serial < 1 || serial > LAST_SERIAL) {
      throw new IllegalArgumentException(
          "the serial number is not in the range 1 to " + LAST_SERIAL + ": " + serial);
    }
    return CanonicalScanner.text((int) serial, checkDigits((int) serial));
  }

  private static String render(long number) {
    return CanonicalScanner.text((int) (number / 100), (int) (number % 100));
  }
}
