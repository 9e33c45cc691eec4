package io.github.openmidid.validation.internal;

import java.util.Objects;

/**
 * Reads a value once, because another thread may modify a {@link CharSequence} that is not a
 * String.
 */
final class TextSnapshot {
  private TextSnapshot() {}

  /**
   * Returns the text; if the sequence returns null, the empty text, which no constraint accepts.
   */
  static String of(CharSequence value) {
    return Objects.requireNonNullElse(value.toString(), "");
  }
}
