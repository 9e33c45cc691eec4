package io.github.openmidid.examples.register.healthappfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the sample of apps, which tests change. */
public record CatalogueFolder(Path folder) {
  /** The folder with the sample of apps. */
  public static final Path SAMPLE = Path.of("..", "data", "health-apps");

  /** Copies the sample to a folder. */
  public static CatalogueFolder copy(Path folder) throws IOException {
    for (String name : HealthAppImporter.FILES) {
      Files.copy(SAMPLE.resolve(name), folder.resolve(name));
    }
    return new CatalogueFolder(folder);
  }

  /** Replaces a text that occurs once in a file. */
  public void replace(String name, String text, String other) throws IOException {
    Path file = folder.resolve(name);
    String content = Files.readString(file);
    assertThat(content.indexOf(text))
        .isGreaterThanOrEqualTo(0)
        .isEqualTo(content.lastIndexOf(text));
    Files.writeString(file, content.replace(text, other));
  }
}
