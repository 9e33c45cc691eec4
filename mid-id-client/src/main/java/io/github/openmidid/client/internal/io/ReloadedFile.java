package io.github.openmidid.client.internal.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a file, reloaded when the file changes. If a changed file cannot be read
 * (incomplete, wrong password), the previous content stays in use; the failure is logged once and
 * reading is retried every 10 seconds, since the password may be updated later than the file.
 */
public final class ReloadedFile<T> {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(10);

  /** The attributes by which a change of the file is detected. */
  private record Stamp(FileTime modified, long size, @Nullable Object fileKey) {
    static @Nullable Stamp of(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      } catch (IOException e) {
        return null; // missing, perhaps only until it is replaced
      }
    }
  }

  private record Loaded<T>(T content, @Nullable Stamp stamp) {}

  private final Path file;
  private final Supplier<T> read;
  private final ReentrantLock reloadLock = new ReentrantLock();
  private volatile Loaded<T> loaded;
  private @Nullable Stamp failedStamp;
  private long failedAtNanos;

  /**
   * Creates a reloaded file and reads it immediately, so that failures are reported on creation.
   */
  public ReloadedFile(Path file, Supplier<T> read) {
    this.file = file;
    this.read = read;
    Stamp stamp = Stamp.of(file);
    this.loaded = new Loaded<>(read.get(), stamp);
  }

  public T current() {
    Loaded<T> now = loaded;
    Stamp stamp = Stamp.of(file);
    return stamp == null || stamp.equals(now.stamp()) ? now.content() : reload(stamp);
  }

  /**
   * Reloads on one thread at a time; other threads do not wait, since a password supplier may
   * block.
   */
  private T reload(Stamp stamp) {
    if (reloadLock.tryLock()) {
      try {
        reloadLocked(stamp);
      } finally {
        reloadLock.unlock();
      }
    }
    return loaded.content();
  }

  private void reloadLocked(Stamp stamp) {
    if (stamp.equals(loaded.stamp()) || failedRecently(stamp)) {
      return;
    }
    try {
      loaded = new Loaded<>(read.get(), stamp);
      LOG.info("{} has changed and was reloaded", file);
    } catch (RuntimeException e) {
      warn(stamp, e);
    }
  }

  private boolean failedRecently(Stamp stamp) {
    return stamp.equals(failedStamp)
        && System.nanoTime() - failedAtNanos < RETRY_INTERVAL.toNanos();
  }

  /** Logs a failure without messages of the application's suppliers, which may contain secrets. */
  private void warn(Stamp stamp, RuntimeException e) {
    if (!stamp.equals(failedStamp)) {
      String reason =
          e instanceof IllegalArgumentException
              ? String.valueOf(e.getMessage())
              : e.getClass().getName();
      LOG.warn(
          "{} has changed but cannot be used; the previous content stays in use: {}", file, reason);
    }
    failedStamp = stamp;
    failedAtNanos = System.nanoTime();
  }
}
