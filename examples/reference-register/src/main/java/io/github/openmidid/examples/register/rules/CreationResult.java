package io.github.openmidid.examples.register.rules;

/**
 * The result of an idempotent creation.
 *
 * @param value what was created
 * @param isNew whether this request created it; false if an earlier one with the same reference did
 */
public record CreationResult<T>(T value, boolean isNew) {

  /** Returns the result of a creation by this request. */
  public static <T> CreationResult<T> created(T value) {
    return new CreationResult<>(value, true);
  }

  /** Returns the result of a creation by an earlier request with the same reference. */
  public static <T> CreationResult<T> existing(T value) {
    return new CreationResult<>(value, false);
  }
}
