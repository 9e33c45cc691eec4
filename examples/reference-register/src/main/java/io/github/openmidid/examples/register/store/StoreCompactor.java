package io.github.openmidid.examples.register.store;

import java.io.IOException;
import java.nio.file.Path;
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

  private static final Logger LOG = LoggerFactory.getLogger(StoreCompactor.class);

  private StoreCompactor() {}

  /**
   * Compacts a file; logs a warning if that is not possible.
   *
   * @param database the file without the suffix that H2 adds
   */
  public static void compact(Path database) {
    StoreFile file = StoreFile.of(database);
    try {
      if (file.exists() && file.readReleased(StoreCompactor::dataSize) <= MAX_DATA) {
        // Closing the copy forces it to the storage device.
        file.replace(copy -> MVStore.compact(file.toString(), copy.toString(), true, null));
      }
    } catch (IOException | MVStoreException e) {
      LOG.warn("The file {} is not compacted: {}", file, e.toString());
    }
  }

  /** Returns the approximate size of the data. */
  private static long dataSize(MVStore store) {
    FileStore<?> space = store.getFileStore();
    return space.size() * space.getFillRate() / 100 * space.getChunksFillRate() / 100;
  }
}
