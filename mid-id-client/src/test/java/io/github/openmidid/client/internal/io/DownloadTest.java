package io.github.openmidid.client.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final int SIZE = 10;

  private final InputStream body = new ByteArrayInputStream(new byte[SIZE]);

  @TempDir private Path directory;

  @Test
  void writesTheBody() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    Download download = new Download(file, SIZE);

    assertThat(download.receive(body)).isTrue();
    assertThat(file).hasBinaryContent(new byte[SIZE]);
  }

  @Test
  void aFileThatCannotBeOpenedIsAFailureOfTheFile() {
    Download download = new Download(directory.resolve("missing"), SIZE);

    assertThatThrownBy(() -> download.receive(body)).isInstanceOf(NoSuchFileException.class);
    assertThat(download.failure()).containsInstanceOf(NoSuchFileException.class);
  }

  /** The client interrupts the thread at the deadline, perhaps while it writes. */
  @Test
  void anInterruptIsNoFailureOfTheFile() throws Exception {
    Download download = new Download(Files.createFile(directory.resolve("file")), SIZE);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> download.receive(body)).isInstanceOf(ClosedByInterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(download.failure()).isEmpty();
  }
}
