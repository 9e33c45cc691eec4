package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import java.nio.file.Path;

/**
 * Thrown if a register file is rejected as a whole; the message names the file, the line and the
 * reason.
 */
public final class RegisterFileException extends ReferenceRegisterException {
  private static final long serialVersionUID = 1L;

  RegisterFileException(Path file, String reason) {
    super(file + ": " + reason + " Nothing was imported.");
  }

  RegisterFileException(Path file, long line, String reason) {
    this(file, "line " + line + ": " + reason);
  }
}
