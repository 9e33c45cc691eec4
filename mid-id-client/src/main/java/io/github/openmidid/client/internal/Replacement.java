package io.github.openmidid.client.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that takes the place of another when it is whole. Until then, and after a failure of
 * whatever kind, the other is what it was.
 */
final class Replacement implements AutoCloseable {
  private final Path target;
  private final Path directory;
  private final Path part;

  Replacement(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.directory = Objects.requireNonNull(this.target.getParent(), "target is a directory");
    this.part = Files.createTempFile(directory, "mid-id-", ".part");
  }

  /** What is written. */
  Path part() {
    return part;
  }

  /** What was written is on the disk before it has the name. */
  void takeThePlace() throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    forceName();
  }

  /** So that the name, too, outlives a loss of power. Windows opens no directories. */
  private void forceName() {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // The file is whole under either name.
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
