package io.github.openmidid.examples.commandline.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Replaces a file atomically: readers see either the old or the complete new content. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes bytes. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a text. */
  public interface TextContent {
    void writeTo(Writer writer) throws IOException;
  }

  /** Replaces a text file in UTF-8, and creates its folder if it does not exist. */
  public static void writeText(Path target, TextContent content) throws IOException {
    write(
        target,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.writeTo(writer);
          writer.flush();
        });
  }

  /** Replaces a file, and creates its folder if it does not exist. */
  public static void write(Path target, Content content) throws IOException {
    Path temporary = temporary(target);
    try {
      writeForced(temporary, content);
      move(temporary, target);
    } finally {
      TemporaryFiles.delete(temporary);
    }
  }

  /**
   * Returns a new name in the folder of the target, which is created if it does not exist.
   *
   * @throws IOException if the target is no file that may be replaced, such as a folder or a device
   */
  static Path temporary(Path target) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(target.toString(), null, "not a regular file");
    }
    Path directory = target.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    // Not Files.createTempFile, whose files only their owner can read.
    return target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  private static void writeForced(Path file, Content content) throws IOException {
    try (FileChannel channel = TemporaryFiles.create(file)) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
