package io.github.openmidid.examples.commandline.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The files of a run, of which {@code -} is the standard input. It is copied to a temporary file,
 * because a workbook is read from its end.
 */
public final class InputFiles implements AutoCloseable {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final String NAME = "stdin";

  private final InputStream in;
  private final long limit;
  private final Deque<Path> temporary = new ArrayDeque<>();

  /**
   * Creates the files of a run.
   *
   * @param in the standard input
   * @param limit the number of bytes after which it is no longer copied
   */
  public InputFiles(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Returns whether a path is that of the standard input. */
  public static boolean isStandardInput(Path file) {
    return file.equals(STANDARD_INPUT);
  }

  /**
   * Returns the file whose folder and name results are derived from: {@code stdin} for the standard
   * input.
   */
  public static Path named(Path file) {
    return isStandardInput(file) ? Path.of(NAME) : file;
  }

  /**
   * Returns whether two paths lead to one file, through links as well. Paths without a file are
   * compared as they are written, so that no result is written twice.
   */
  public static boolean isSame(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // one of them does not exist
    }
  }

  /**
   * Returns the file to read: the file itself, or a copy of the standard input.
   *
   * @throws IOException if the standard input cannot be read or copied
   */
  public Path readable(Path file) throws IOException {
    if (!isStandardInput(file)) {
      return file;
    }
    Path folder = TemporaryFiles.createFolder();
    temporary.push(folder);
    Path copy = folder.resolve(NAME);
    try (OutputStream out = Channels.newOutputStream(TemporaryFiles.create(copy))) {
      temporary.push(copy);
      copy(out);
    }
    return copy;
  }

  /** Copies one byte more than the limit, so that the reader can reject the file. */
  private void copy(OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = limit + 1;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  /** Deletes the copies. */
  @Override
  public void close() {
    for (Path path : temporary) {
      try {
        TemporaryFiles.delete(path);
      } catch (IOException e) {
        // It is deleted when the process ends.
      }
    }
  }
}
