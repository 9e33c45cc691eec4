package io.github.openmidid;

/**
 * Serial numbers from a first to a last, both included.
 *
 * @param first 0 or more
 * @param last not before the first
 */
public record SerialRange(long first, long last) {
  /** Checks the order. */
  public SerialRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("not a range of serial numbers: " + first + " to " + last);
    }
  }

  /** Whether a serial number lies in it. */
  public boolean contains(long serial) {
    return serial >= first && serial <= last;
  }
}
