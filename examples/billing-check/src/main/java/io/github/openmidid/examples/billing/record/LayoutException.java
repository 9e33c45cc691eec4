package io.github.openmidid.examples.billing.record;

/** Thrown if a file of positions has a value that is missing, or cannot be used. */
final class LayoutException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * Creates an exception.
   *
   * @param key the key of the value: {@code billingNumber}
   */
  LayoutException(String key) {
    super("value of " + key);
    this.key = key;
  }

  String key() {
    return key;
  }
}
