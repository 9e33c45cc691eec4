package io.github.openmidid.examples.commandline.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void replacesTheOldContent() throws Exception {
    Path target = Files.writeString(folder.resolve("findings.csv"), "old");

    AtomicFile.writeText(target, writer -> writer.write("één"));

    assertThat(target).hasContent("één");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void failedWriteKeepsTheOldFileOnly() throws Exception {
    Path target = Files.writeString(folder.resolve("findings.csv"), "old");

    assertThatIOException()
        .isThrownBy(
            () ->
                AtomicFile.writeText(
                    target,
                    writer -> {
                      writer.write("half".repeat(10_000));
                      throw new IOException("disk full");
                    }))
        .withMessage("disk full");

    assertThat(target).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void replacesNeitherDevicesNorFolders() {
    for (Path target : List.of(Path.of("/dev/null"), folder)) {
      assertThatIOException()
          .isThrownBy(() -> AtomicFile.temporary(target))
          .withMessageContaining("not a regular file");
    }
  }
}
