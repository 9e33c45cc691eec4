package io.github.openmidid.examples.register.config;

/**
 * The range of serial numbers from which a register grants identifiers.
 *
 * @param first the lowest serial number, at least 1
 * @param last the highest serial number, inclusive
 */
public record SerialPool(long first, long last) {
  private static final SerialPool PRODUCTION = new SerialPool(10_000_000, 98_999_999);
  private static final SerialPool TEST = new SerialPool(99_000_000, 99_999_999);

  /** Rejects an empty range. */
  public SerialPool {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "invalid range of serial numbers: " + first + " to " + last);
    }
  }

  /** Returns the production range, or the range for tests and examples. */
  public static SerialPool of(boolean testMode) {
    return testMode ? TEST : PRODUCTION;
  }

  /** Returns the number of serial numbers in the range. */
  public long size() {
    return last - first + 1;
  }
}
