package io.github.openmidid.examples.register.config;

/**
 * The serial numbers that a register issues from.
 *
 * @param first the lowest
 * @param last the highest
 */
public record SerialPool(long first, long last) {
  private static final SerialPool PRODUCTION = new SerialPool(10_000_000, 98_999_999);
  private static final SerialPool TEST = new SerialPool(99_000_000, 99_999_999);

  /** Refuses a range with nothing in it. */
  public SerialPool {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no range of serial numbers: " + first + " to " + last);
    }
  }

  /** The range of real devices, or the one for tests and examples. */
  public static SerialPool of(boolean testMode) {
    return testMode ? TEST : PRODUCTION;
  }

  /** How many serial numbers there are. */
  public long size() {
    return last - first + 1;
  }
}
