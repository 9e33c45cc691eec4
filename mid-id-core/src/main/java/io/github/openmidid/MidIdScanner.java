package io.github.openmidid;

/**
 * The one place that decides whether a text is a MID-ID of the provisional format. Reads left to
 * right, twice at most, and allocates nothing: the outcome is packed in a {@code long}.
 */
final class MidIdScanner {
  /**
   * Longest text, outer white space not counted, that is looked at; a canonical identifier has 16
   * characters.
   */
  static final int MAX_LENGTH = 64;

  static final long MODULUS = 97;
  private static final String PREFIX = "MID";
  private static final int DIGITS = 10;

  private MidIdScanner() {}

  /**
   * The ten digits as one number (serial × 100 + check digits), or, when negative, a fault packed
   * with its index: see {@link #fault(long)} and {@link #index(long)}.
   */
  static long scan(CharSequence text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    if (start == end) {
      return failure(Fault.MISSING, 0);
    }
    while (isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start > MAX_LENGTH) {
      return failure(Fault.TOO_LONG, start + MAX_LENGTH);
    }
    for (int i = 0; i < PREFIX.length(); i++) {
      if (start + i == end || !isLetter(text.charAt(start + i), PREFIX.charAt(i))) {
        return failure(Fault.PREFIX, start + i);
      }
    }
    return scanDigits(text, start + PREFIX.length(), end);
  }

  private static long scanDigits(CharSequence text, int start, int end) {
    long number = 0;
    int digits = 0;
    int surplus = end;
    int misplaced = -1;
    boolean separated = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        if (digits < DIGITS) {
          number = number * 10 + (c - '0');
        } else if (digits == DIGITS) {
          surplus = i;
        }
        digits++;
        separated = false;
      } else if (isSeparator(c)) {
        if (misplaced < 0 && (separated || !isBoundary(digits))) {
          misplaced = i;
        }
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
    return verify(text, number, start, end);
  }

  /** The separators after the prefix, the fourth and the eighth digit. */
  private static boolean isBoundary(int digits) {
    return digits == 0 || digits == 4 || digits == 8;
  }

  private static long verify(CharSequence text, long number, int start, int end) {
    if (checkDigits(number / 100) != number % 100) {
      return failure(Fault.CHECK_DIGITS, end - 2);
    }
    if (number / 100 == 0) {
      return failure(Fault.RESERVED, isDigit(text.charAt(start)) ? start : start + 1);
    }
    return number;
  }

  /** ISO/IEC 7064 MOD 97-10 in its strict form: 2 to 98, never 0, 1 or 99. */
  static long checkDigits(long serial) {
    return MODULUS + 1 - serial * 100 % MODULUS;
  }

  /** The position serves within one call only; nothing outside this class sees it. */
  @SuppressWarnings("EnumOrdinal")
  private static long failure(Fault fault, int index) {
    return ~(((long) fault.ordinal() << Integer.SIZE) | index);
  }

  static Fault fault(long failure) {
    return FAULTS[(int) (~failure >>> Integer.SIZE)];
  }

  static int index(long failure) {
    return (int) ~failure;
  }

  private static final Fault[] FAULTS = Fault.values();

  /**
   * ASCII only: other scripts' digits look alike or not at all, and none is what stands on a label.
   */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c, char upperCase) {
    return c == upperCase || c == upperCase + ('a' - 'A');
  }

  /** What people, word processors and spreadsheets put between groups. */
  static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '-', '.', '/', '\u00A0', '\u2010', '\u2011', '\u2013', '\u202F', '\u2212' -> true;
      default -> false;
    };
  }

  /** Unicode's White_Space property, which Java's own methods follow only in part. */
  static boolean isWhiteSpace(char c) {
    return switch (c) {
      case ' ',
          '\t',
          '\n',
          '\u000B',
          '\f',
          '\r',
          '\u0085',
          '\u00A0',
          '\u1680',
          '\u2028',
          '\u2029',
          '\u202F',
          '\u205F',
          '\u3000' ->
          true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }
}
