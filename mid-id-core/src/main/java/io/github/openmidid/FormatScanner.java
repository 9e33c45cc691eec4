package io.github.openmidid;

import io.github.openmidid.internal.Characters;
import java.util.Optional;

/**
 * A scanner that decides whether a text is an identifier of one format. It packs the outcome in a
 * {@code long} to avoid allocation: 0 or more for a valid text, otherwise a {@linkplain
 * #fault(long) fault} and its {@linkplain #index(long) index}.
 */
abstract class FormatScanner {
  /** The maximum length of a text, leading and trailing white space not counted. */
  static final int MAX_LENGTH = 64;

  private static final Fault[] FAULTS = Fault.values();

  abstract MidIdFormat format();

  /** Scans a text; accepts any case, surrounding white space and all separators of the format. */
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

  /**
   * Scans a range of a text without surrounding white space, from 1 to {@link #MAX_LENGTH}
   * characters.
   */
  abstract long scan(String text, int start, int end);

  /** Returns the canonical form of a valid text, given the outcome of {@link #scan}. */
  abstract String canonical(String text, long scanned);

  /** Returns the serial number of a canonical text. */
  abstract long serial(String canonical);

  /**
   * Returns the canonical text of a serial number.
   *
   * @throws IllegalArgumentException if the serial number is out of the range of the format
   */
  abstract String ofSerial(long serial);

  final boolean isTest(String canonical) {
    Optional<SerialRange> range = format().testRange();
    return range.isPresent() && range.get().contains(serial(canonical));
  }

  /**
   * Packs a fault and an index. The result never leaves the running program, so it can hold the
   * ordinal.
   */
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

  /**
   * Creates the scanner for a format. A class of its own, so that the first use of the provisional
   * format does not load the scanners of others.
   */
  static final class Factory {
    private Factory() {}

    /**
     * Returns a scanner for a format. Only the provisional instance itself gets the fast scanner;
     * the general one produces the same outcome for an equal format.
     */
    @SuppressWarnings("ReferenceEquality")
    static FormatScanner of(MidIdFormat format) {
      if (format == MidIdFormat.provisional()) {
        return new ProvisionalScanner();
      }
      return format.status() == MidIdFormat.Status.OPAQUE
          ? new OpaqueScanner(format)
          : new GroupedScanner(format);
    }
  }
}
