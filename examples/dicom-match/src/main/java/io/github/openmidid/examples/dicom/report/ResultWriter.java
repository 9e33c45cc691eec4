package io.github.openmidid.examples.dicom.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a text file in UTF-8 that replaces the old one when it is complete. An incomplete one is
 * deleted, after Ctrl-C or SIGTERM as well.
 */
final class ResultWriter implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private final Writer writer;

  private ResultWriter(Path target, Path temporary, Writer writer) {
    this.target = target;
    this.temporary = temporary;
    this.writer = writer;
  }

  /** Creates the file, and its folder if it does not exist. */
  static ResultWriter create(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    temporary.toFile().deleteOnExit();
    // A path may hold what is no character in UTF-8: it is replaced.
    Writer writer =
        new BufferedWriter(
            Channels.newWriter(
                Files.newByteChannel(
                    temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE),
                -1));
    return new ResultWriter(target, temporary, writer);
  }

  Writer writer() {
    return writer;
  }

  Path temporary() {
    return temporary;
  }

  void complete() throws IOException {
    writer.close();
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // It is deleted when the process ends.
    }
  }
}
