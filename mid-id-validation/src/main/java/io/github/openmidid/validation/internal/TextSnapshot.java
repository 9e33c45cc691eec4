package io.github.openmidid.validation.internal;

import java.util.Objects;

/** Reads a value once: another thread may write to what is not a String. */
final class TextSnapshot {
  private TextSnapshot() {}

  /** Returns the text; empty, which no constraint takes as valid, if the sequence yields null. */
  static String of(CharSequence value) {
    return Objects.requireNonNullElse(value.toString(), "");
  }
}
