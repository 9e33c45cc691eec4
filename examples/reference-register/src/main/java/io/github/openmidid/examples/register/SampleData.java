package io.github.openmidid.examples.register;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fictitious register file in the class path, and its organizations. */
final class SampleData {
  private static final String FILE = "/mid-id-register/sample/register.csv";

  private SampleData() {}

  /**
   * Returns the organization of a role. The operator, which is also its own administrator, is in
   * the file.
   */
  static String organization(Role role) {
    return switch (role) {
      case OPERATOR, LOCAL_ADMINISTRATOR -> "AZ Voorbeeld Gent";
      case RECOGNISED_INSTITUTION -> "Voorbeeld Controle";
      case SUPPLIER -> "Voorbeeld Medical Imaging";
      case FPS_HEALTH -> "FPS Health";
      case RIZIV -> "RIZIV";
      case FANC -> "FANC";
    };
  }

  /** Copies the file to a directory. */
  static Path copyTo(Path directory) {
    Path file = directory.resolve("sample-register.csv");
    try (InputStream sample = requireNonNull(SampleData.class.getResourceAsStream(FILE), FILE)) {
      Files.copy(sample, file);
      return file;
    } catch (IOException e) {
      throw new ReferenceRegisterException("The sample data cannot be written to " + file + ".", e);
    }
  }
}
