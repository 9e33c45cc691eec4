package io.github.openmidid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a text is an identifier of one format. The outcome is packed in a {@code long},
 * so that nothing has to be allocated: 0 or more if it is one, otherwise a {@link #fault(long)
 * fault} and its {@link #index(long) index}.
 */
abstract class FormatScanner {
  /** Longest text, outer white space not counted, that is looked at. */
  static final int MAX_LENGTH = 64;

  private static final Fault[] FAULTS = Fault.values();

  /**
   * One copy of a text for all that is asked of it: what is no {@link String} may be written by
   * another thread meanwhile. Null is the empty text.
   */
  static String snapshot(@Nullable CharSequence text) {
    if (text == null || text instanceof String) {
      return text == null ? "" : (String) text;
    }
    // Once more: of a builder that is written meanwhile, JDK 17 makes strings that equal no other.
    return new String(text.toString().toCharArray());
  }

  abstract MidIdFormat format();

  /** Reads a text, lenient in separators, case and outer white space. */
  long scan(String text) {
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    if (start == end) {
      return failure(Fault.MISSING, 0);
    }
    return end - start > MAX_LENGTH
        ? failure(Fault.TOO_LONG, start + MAX_LENGTH)
        : scan(text, start, end);
  }

  /** Reads what is between outer white space: a character at least, {@link #MAX_LENGTH} at most. */
  abstract long scan(String text, int start, int end);

  /** The canonical text of one that was found valid, with what {@link #scan} has said of it. */
  abstract String canonical(String text, long scanned);

  /** The serial number of a canonical text. */
  abstract long serial(String canonical);

  /**
   * The canonical text with a serial number.
   *
   * @throws IllegalArgumentException if the format has no such serial number
   */
  abstract String ofSerial(long serial);

  final boolean isTest(String canonical) {
    Optional<SerialRange> range = format().testRange();
    return range.isPresent() && range.get().contains(serial(canonical));
  }

  /** The position serves within one call only; nothing outside this class sees it. */
  @SuppressWarnings("EnumOrdinal")
  static long failure(Fault fault, int index) {
    return ~(((long) fault.ordinal() << Integer.SIZE) | index);
  }

  static Fault fault(long failure) {
    return FAULTS[(int) (~failure >>> Integer.SIZE)];
  }

  static int index(long failure) {
    return (int) ~failure;
  }
}
