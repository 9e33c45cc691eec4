package io.github.openmidid;

/**
 * A range of serial numbers, including both bounds.
 *
 * <pre>{@code
 * new SerialRange(99_000_000, 99_999_999).contains(99_123_456); // true
 * }</pre>
 *
 * @param first the lowest serial number, 0 or more
 * @param last the highest serial number, not less than {@code first}
 */
public record SerialRange(long first, long last) {
  /**
   * Creates a range.
   *
   * @throws IllegalArgumentException if {@code first} is negative or {@code last} is less than it
   */
  public SerialRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "not a valid range of serial numbers: " + first + " to " + last);
    }
  }

  /** Returns whether a serial number is in this range. */
  public boolean contains(long serial) {
    return serial >= first && serial <= last;
  }
}
