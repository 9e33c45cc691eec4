package io.github.openmidid.examples.commandline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {
  @TempDir private Path folder;

  @Test
  void replacesTheOldFileWhenItIsComplete() throws Exception {
    Path target = Files.writeString(folder.resolve("result.csv"), "old");
    try (ResultWriter result = ResultWriter.create(target)) {
      result.writer().write("één \ud800");
      assertThat(target).hasContent("old");
      assertThat(result.temporary()).exists().hasParent(folder);
      result.complete();
    }
    assertThat(target).hasContent("één ?");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void anIncompleteFileIsDeleted() throws Exception {
    Path target = folder.resolve("new/result.csv");
    try (ResultWriter result = ResultWriter.create(target)) {
      result.writer().write("half");
    }
    assertThat(target).doesNotExist();
    assertThat(target.getParent()).isEmptyDirectory();
  }
}
