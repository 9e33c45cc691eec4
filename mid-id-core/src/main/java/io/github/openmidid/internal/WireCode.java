package io.github.openmidid.internal;

import java.util.Optional;
import java.util.function.Function;

/** Finds enum constants by their wire code. */
public final class WireCode {
  private WireCode() {}

  /** Returns the constant with exactly this wire code, or empty if there is none. */
  public static <E extends Enum<E>> Optional<E> find(
      Class<E> type, Function<E, String> code, String text) {
    for (E constant : type.getEnumConstants()) {
      if (code.apply(constant).equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the constant with a wire code.
   *
   * @throws IllegalArgumentException if there is none; the message does not quote the code
   */
  public static <E extends Enum<E>> E parse(Class<E> type, Function<E, String> code, String text) {
    return find(type, code, text)
        .orElseThrow(
            () -> new IllegalArgumentException("not the wire code of a " + type.getSimpleName()));
  }
}
