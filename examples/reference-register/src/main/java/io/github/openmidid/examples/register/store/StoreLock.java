package io.github.openmidid.examples.register.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive lock of a store. H2 locks out other processes only: a second register in the same
 * process would share the open database of the first.
 */
public final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Acquires the lock, and creates the directory if necessary. The operating system releases the
   * lock when the process ends, even if it is killed.
   *
   * @throws ReferenceRegisterException if another register holds it, or the directory cannot be
   *     written
   */
  public static StoreLock acquire(Path store) {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel = FileChannel.open(file, CREATE, WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new ReferenceRegisterException(
            "Another register is using the store " + store + "; stop it or choose another one.");
      }
      return new StoreLock(channel);
    } catch (IOException e) {
      throw new ReferenceRegisterException(
          "The store " + store + " cannot be written; check the directory and its rights.", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Releases the lock. The file stays: its removal would allow two others to lock different files.
   */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
