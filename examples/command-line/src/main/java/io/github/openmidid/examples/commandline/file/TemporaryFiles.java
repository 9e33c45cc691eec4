package io.github.openmidid.examples.commandline.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The temporary files of this process. Those that still exist when the virtual machine ends, after
 * Ctrl-C or SIGTERM as well, are deleted. Thread-safe.
 */
public final class TemporaryFiles {
  /** The latest first, so that a file is deleted before its folder. */
  private static final Deque<Path> PATHS = new ArrayDeque<>();

  private static boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::end, "temporary-files"));
  }

  private TemporaryFiles() {}

  /**
   * Creates a file and opens it for writing.
   *
   * @throws IOException if the file exists or cannot be created, or the virtual machine is ending
   */
  public static synchronized FileChannel create(Path file) throws IOException {
    requireRunning();
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    PATHS.push(file);
    return channel;
  }

  /**
   * Creates a folder that only its owner can read.
   *
   * @throws IOException if it cannot be created, or the virtual machine is ending
   */
  public static synchronized Path createFolder() throws IOException {
    requireRunning();
    Path folder = Files.createTempDirectory("mid-id");
    PATHS.push(folder);
    return folder;
  }

  /**
   * Deletes a file or an empty folder that this class has created, if it still exists.
   *
   * @throws IOException if it cannot be deleted
   */
  public static synchronized void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
    PATHS.remove(path);
  }

  private static void requireRunning() throws IOException {
    if (ending) {
      throw new IOException("the virtual machine is ending");
    }
  }

  private static synchronized void end() {
    ending = true;
    for (Path path : PATHS) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // The process ends: nobody is left to handle it, and the other files are still deleted.
      }
    }
  }
}
