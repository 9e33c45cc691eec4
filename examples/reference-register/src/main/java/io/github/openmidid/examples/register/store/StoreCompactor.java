package io.github.openmidid.examples.register.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compacts the file of a closed H2 database: copies its data without the space of former versions,
 * and replaces it in one step. If that fails or the process is killed, the file is what it was.
 */
public final class StoreCompactor {
  /** A file with more data stays as it is, so that a stop takes a bounded time. */
  private static final long MAX_DATA = 256L << 20;

  /** How long H2 may take to close a database. */
  private static final Duration RELEASE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String SUFFIX = ".mv.db";
  private static final Logger LOG = LoggerFactory.getLogger(StoreCompactor.class);

  private StoreCompactor() {}

  /**
   * Compacts a file; logs a warning if that is not possible.
   *
   * @param database the file without the suffix that H2 adds
   */
  public static void compact(Path database) {
    Path file = database.resolveSibling(database.getFileName() + SUFFIX);
    try {
      if (Files.exists(file) && openedSize(file) <= MAX_DATA) {
        replace(file);
      }
    } catch (IOException | MVStoreException e) {
      LOG.warn("The file {} is not compacted: {}", file, e.toString());
    }
  }

  /**
   * Returns the size of the data once H2 has released the file, for which the pool does not wait.
   */
  private static long openedSize(Path file) {
    long start = System.nanoTime();
    while (true) {
      try {
        return dataSize(file);
      } catch (MVStoreException e) {
        if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED
            || System.nanoTime() - start > RELEASE.toNanos()) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Returns the approximate size of the data in a file. */
  private static long dataSize(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      FileStore<?> space = store.getFileStore();
      return space.size() * space.getFillRate() / 100 * space.getChunksFillRate() / 100;
    }
  }

  private static void replace(Path file) throws IOException {
    // Only the owner can read this directory; the copy gets the rights of the file before it
    // leaves.
    Path directory = Files.createTempDirectory(file.getParent(), "compact");
    Path copy = directory.resolve(file.getFileName());
    try {
      // Closing the copy forces it to the storage device.
      MVStore.compact(file.toString(), copy.toString(), true, null);
      copyRights(file, copy);
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
      force(Objects.requireNonNull(file.getParent()));
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(directory);
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
}
