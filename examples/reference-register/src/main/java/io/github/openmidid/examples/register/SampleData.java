package io.github.openmidid.examples.register;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.healthappfile.HealthAppImporter;
import io.github.openmidid.examples.register.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fictitious register file and catalogue of apps in the class path, and the organizations. */
final class SampleData {
  private static final String FOLDER = "/mid-id-register/sample/";
  private static final String APPS = "health-apps";

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

  /** Copies the register file to a directory. */
  static Path copyTo(Path directory) {
    return copy("register.csv", directory.resolve("sample-register.csv"));
  }

  /** Copies the catalogue of apps to a directory, and returns the folder with its files. */
  static Path copyAppsTo(Path directory) {
    Path folder = directory.resolve(APPS);
    try {
      Files.createDirectory(folder);
    } catch (IOException e) {
      throw notWritten(folder, e);
    }
    HealthAppImporter.FILES.forEach(name -> copy(APPS + "/" + name, folder.resolve(name)));
    return folder;
  }

  private static Path copy(String resource, Path target) {
    String name = FOLDER + resource;
    try (InputStream sample = requireNonNull(SampleData.class.getResourceAsStream(name), name)) {
      Files.copy(sample, target);
      return target;
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  private static ReferenceRegisterException notWritten(Path target, IOException e) {
    return new ReferenceRegisterException(
        "The sample data cannot be written to " + target + ".", e);
  }
}
