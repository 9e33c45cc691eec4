package io.github.openmidid.examples.register.page.html;

import java.util.Optional;
import java.util.UUID;

/**
 * Reads the request reference of a form. A form without a valid one must be rejected: under a new
 * reference, a repeated submission would take effect twice.
 */
public final class FormReference {
  private FormReference() {}

  /** Returns the request reference; empty if the text is not a UUID in its canonical form. */
  public static Optional<UUID> tryParse(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(uuid -> uuid.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // UUID has no method that tests without throwing
    }
  }
}
