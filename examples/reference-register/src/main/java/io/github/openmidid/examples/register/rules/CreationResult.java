package io.github.openmidid.examples.register.rules;

/**
 * The answer to a request that makes something.
 *
 * @param value what there is now
 * @param isNew whether it was made now; if not, the request is a repetition
 */
public record CreationResult<T>(T value, boolean isNew) {

  /** Made now. */
  public static <T> CreationResult<T> now(T value) {
    return new CreationResult<>(value, true);
  }

  /** Made before, by the same request. */
  public static <T> CreationResult<T> before(T value) {
    return new CreationResult<>(value, false);
  }
}
