package io.github.openmidid.examples.commandline.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a text file in UTF-8, row by row, that replaces the old one when it is complete. An
 * incomplete one is deleted, after Ctrl-C or SIGTERM as well.
 *
 * <pre>{@code
 * try (ResultWriter result = ResultWriter.create(target)) {
 *   result.writer().write("…");
 *   result.complete();
 * }
 * }</pre>
 */
public final class ResultWriter implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final Writer writer;

  private ResultWriter(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    // A path may hold what is no character in UTF-8: it is replaced.
    this.writer =
        new BufferedWriter(
            Channels.newWriter(
                channel,
                StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE),
                -1));
  }

  /**
   * Creates the file, and its folder if it does not exist.
   *
   * @throws IOException if one of them cannot be created
   */
  public static ResultWriter create(Path target) throws IOException {
    Path temporary = AtomicFile.temporary(target);
    return new ResultWriter(target, temporary, TemporaryFiles.create(temporary));
  }

  /** Returns the writer of the text. */
  public Writer writer() {
    return writer;
  }

  /** Returns the file that is written, beside the target, until it is complete. */
  public Path temporary() {
    return temporary;
  }

  /** Replaces the old file. */
  public void complete() throws IOException {
    writer.flush();
    channel.force(true);
    writer.close();
    AtomicFile.move(temporary, target);
  }

  /** Deletes the file, unless it is complete. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      // Nobody needs the rest of an incomplete file.
    }
    try {
      TemporaryFiles.delete(temporary);
    } catch (IOException e) {
      // It is deleted when the process ends.
    }
  }
}
