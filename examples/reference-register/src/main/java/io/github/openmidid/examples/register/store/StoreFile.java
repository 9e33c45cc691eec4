package io.github.openmidid.examples.register.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of an H2 database. */
final class StoreFile {
  /** The time that H2 may take to close a database. */
  private static final Duration RELEASE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String SUFFIX = ".mv.db";
  private static final String REPLACEMENT = ".replacement";

  private final Path file;

  private StoreFile(Path file) {
    this.file = file;
  }

  /** Returns the file of a database, whose path is without the suffix that H2 adds. */
  static StoreFile of(Path database) {
    return new StoreFile(database.resolveSibling(database.getFileName() + SUFFIX));
  }

  /** Returns the path of a database file without the suffix that H2 adds. */
  static Path database(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Reads the file once H2 has released it, for which the pool does not wait. */
  long readReleased(ToLongFunction<MVStore> reader) {
    long start = System.nanoTime();
    while (true) {
      try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
        return reader.applyAsLong(store);
      } catch (MVStoreException e) {
        if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED
            || System.nanoTime() - start > RELEASE.toNanos()) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Copies the closed file. */
  void copy(Path other) throws IOException {
    Files.copy(file, other);
  }

  /** Writes the file that replaces the present one. */
  @FunctionalInterface
  interface Writer {
    /** Writes the file and forces it to the storage device. */
    void write(Path other) throws IOException;
  }

  /**
   * Replaces the closed file in one step. If the writer throws or the process is killed, the file
   * is what it was.
   */
  void replace(Writer writer) throws IOException {
    Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
    String prefix = file.getFileName() + REPLACEMENT;
    deleteLeftovers(parent, prefix);
    // Only the owner can read this directory; the new file gets the rights of the old one before
    // it leaves.
    Path directory = Files.createTempDirectory(parent, prefix);
    Path other = directory.resolve(Objects.requireNonNull(file.getFileName()));
    try {
      writer.write(other);
      copyRights(file, other);
      Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
      force(parent);
    } finally {
      delete(directory);
    }
  }

  private static void copyRights(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source != null && target != null) {
      target.setPermissions(source.readAttributes().permissions());
    }
  }

  /** Writes the entry of the new file; on Windows a directory cannot be opened. */
  private static void force(Path directory) throws IOException {
    if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
      try (FileChannel channel = FileChannel.open(directory)) {
        channel.force(true);
      }
    }
  }

  /**
   * Deletes the files that a killed process has left. Only one register at a time uses the file.
   */
  private static void deleteLeftovers(Path parent, String prefix) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path directory : left) {
        delete(directory);
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path left : files) {
        Files.deleteIfExists(left);
      }
    }
    Files.delete(directory);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
