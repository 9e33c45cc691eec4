package io.github.openmidid.examples.commandline.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  private static final Path DASH = Path.of("-");

  @Test
  void aFileIsReadWhereItIs() throws Exception {
    try (InputFiles files = new InputFiles(InputStream.nullInputStream(), 10)) {
      assertThat(files.readable(Path.of("a.csv"))).isEqualTo(Path.of("a.csv"));
    }
    assertThat(InputFiles.named(Path.of("a.csv"))).isEqualTo(Path.of("a.csv"));
  }

  @Test
  void theStandardInputIsCopiedAndDeleted() throws Exception {
    Path copy;
    try (InputFiles files = new InputFiles(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10)) {
      copy = files.readable(DASH);
      assertThat(copy).hasBinaryContent(new byte[] {1, 2, 3}).hasFileName("stdin");
    }
    assertThat(copy).doesNotExist();
    assertThat(copy.getParent()).doesNotExist();
    assertThat(InputFiles.named(DASH)).isEqualTo(Path.of("stdin"));
  }

  @Test
  void anEndlessInputIsCutOneByteAfterTheLimit() throws Exception {
    try (InputFiles files = new InputFiles(new EndlessInput(), 100_000)) {
      assertThat(files.readable(DASH)).hasSize(100_001);
    }
  }

  @Test
  void anUnreadableInputLeavesNoFile() {
    InputStream broken = new BrokenInput();
    try (InputFiles files = new InputFiles(broken, 10)) {
      assertThatIOException().isThrownBy(() -> files.readable(DASH)).withMessage("broken pipe");
    }
  }

  @Test
  void oneFileIsRecognisedByAnyOfItsPaths(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "a");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    Path copy = Files.writeString(folder.resolve("b.csv"), "a");
    Path missing = folder.resolve("missing.csv");

    assertThat(InputFiles.isSame(file, folder.resolve("x/../a.csv"))).isTrue();
    assertThat(InputFiles.isSame(file, link)).isTrue();
    assertThat(InputFiles.isSame(missing, folder.resolve("x/../missing.csv"))).isTrue();
    assertThat(InputFiles.isSame(file, copy)).isFalse();
    assertThat(InputFiles.isSame(file, missing)).isFalse();
  }

  private static final class EndlessInput extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      Arrays.fill(buffer, offset, offset + length, (byte) 'x');
      return length;
    }
  }

  private static final class BrokenInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("broken pipe");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      throw new IOException("broken pipe");
    }
  }
}
