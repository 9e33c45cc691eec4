package io.github.openmidid.examples.register;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up register file that comes with the register, and who takes part in it. */
final class SampleData {
  private static final String FILE = "/mid-id-register/sample/register.csv";

  private SampleData() {}

  /** An organization in a role; the operator, who is its own administrator, stands in the file. */
  static String organization(Role role) {
    return switch (role) {
      case OPERATOR, LOCAL_ADMINISTRATOR -> "AZ Voorbeeld Gent";
      case SUPPLIER -> "Voorbeeld Medical Imaging";
      case FPS_HEALTH -> "FPS Health";
      case RIZIV -> "RIZIV";
      case FANC -> "FANC";
    };
  }

  /** Writes it into this directory, to be imported. */
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
