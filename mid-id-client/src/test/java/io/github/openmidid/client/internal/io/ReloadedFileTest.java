package io.github.openmidid.client.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadedFileTest {
  @TempDir private Path dir;
  private Path file;
  private int reads;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(dir.resolve("file"), "one");
  }

  private String read() {
    reads++;
    try {
      String content = Files.readString(file);
      if (content.startsWith("broken")) {
        throw new IllegalArgumentException("broken");
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isReadOnceUntilItChanges() throws IOException {
    ReloadedFile<String> reloaded = new ReloadedFile<>(file, this::read);
    String first = reloaded.current();
    assertThat(reloaded.current()).isSameAs(first).isEqualTo("one");
    assertThat(reads).isEqualTo(1);
    Files.writeString(file, "another");
    assertThat(reloaded.current()).isEqualTo("another");
    assertThat(reloaded.current()).isEqualTo("another");
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void detectsAReplacementOfEqualSizeAndTime() throws IOException {
    ReloadedFile<String> reloaded = new ReloadedFile<>(file, this::read);
    Path other = Files.writeString(dir.resolve("other"), "two");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(reloaded.current()).isEqualTo("two");
  }

  @Test
  void keepsThePreviousContentIfTheChangedFileIsInvalid() throws IOException {
    ReloadedFile<String> reloaded = new ReloadedFile<>(file, this::read);
    Files.writeString(file, "broken!");
    for (int i = 0; i < 10; i++) {
      assertThat(reloaded.current()).isEqualTo("one");
    }
    assertThat(reads).isEqualTo(2);
    Files.writeString(file, "mended");
    assertThat(reloaded.current()).isEqualTo("mended");
  }

  @Test
  void keepsThePreviousContentIfTheFileIsMissing() throws IOException {
    ReloadedFile<String> reloaded = new ReloadedFile<>(file, this::read);
    Files.delete(file);
    assertThat(reloaded.current()).isEqualTo("one");
    Files.writeString(file, "back");
    assertThat(reloaded.current()).isEqualTo("back");
  }

  @Test
  void failsIfTheFirstContentIsInvalid() throws IOException {
    Files.writeString(file, "broken");
    assertThatThrownBy(() -> new ReloadedFile<>(file, this::read))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
