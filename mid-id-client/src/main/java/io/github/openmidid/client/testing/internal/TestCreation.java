package io.github.openmidid.client.testing.internal;

/**
 * The result of an idempotent creation.
 *
 * @param value what was created
 * @param isNew whether this call created it; false if a former one with the same reference did
 */
public record TestCreation<T>(T value, boolean isNew) {
  static <T> TestCreation<T> created(T value) {
    return new TestCreation<>(value, true);
  }

  static <T> TestCreation<T> existing(T value) {
    return new TestCreation<>(value, false);
  }
}
