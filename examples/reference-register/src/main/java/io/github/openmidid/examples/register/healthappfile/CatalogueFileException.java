package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import java.nio.file.Path;

/**
 * Thrown if a catalogue of apps is rejected as a whole; the message names the file, the line and
 * the reason.
 */
public final class CatalogueFileException extends ReferenceRegisterException {
  private static final long serialVersionUID = 1L;

  CatalogueFileException(Path file, String reason) {
    super(file + ": " + reason + " Nothing was imported.");
  }

  CatalogueFileException(Path file, long line, String reason) {
    this(file, "line " + line + ": " + reason);
  }
}
