package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.examples.register.rules.StoredText;
import java.util.Optional;

/** Makes texts of a file fit for a response. */
final class DisplayText {
  private static final int MAX_LENGTH = 200;
  private static final String UNPRINTABLE = "[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]";

  private DisplayText() {}

  /**
   * Returns a text in which {@code ?} replaces each invisible character, cut to the maximum length;
   * empty if it has neither letter nor digit.
   */
  static Optional<String> of(String text) {
    String plain = StoredText.isPlain(text, MAX_LENGTH) ? text : replaced(text);
    return Optional.of(plain).filter(shown -> StoredText.isPlain(shown, MAX_LENGTH));
  }

  private static String replaced(String text) {
    String visible = text.strip().replaceAll("\\s+", " ").replaceAll(UNPRINTABLE, "?");
    int end = Math.min(visible.length(), MAX_LENGTH - 1);
    boolean isCut = end < visible.length();
    int whole = isCut && Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end;
    return visible.substring(0, whole) + (isCut ? "…" : "");
  }
}
