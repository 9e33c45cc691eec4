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
 * What a file holds, read again when the file changes. A new file that cannot be used (half
 * written, another password) leaves the one of before in use; it is logged once and tried again
 * after a while, since its password may arrive later than the file.
 */
public final class ReloadedFile<T> {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");
  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

  /** By what a changed file is known. */
  private record Stamp(FileTime modified, long size, @Nullable Object fileKey) {
    static @Nullable Stamp of(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      } catch (IOException e) {
        return null; // gone, perhaps only until its successor is there
      }
    }
  }

  private record Held<T>(T content, @Nullable Stamp stamp) {}

  private final Path file;
  private final Supplier<T> read;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Held<T> held;
  private @Nullable Stamp broken;
  private long brokenSince;

  /** Reads the file right away: what is wrong with it is for the one who makes the client. */
  public ReloadedFile(Path file, Supplier<T> read) {
    this.file = file;
    this.read = read;
    Stamp stamp = Stamp.of(file);
    this.held = new Held<>(read.get(), stamp);
  }

  public T current() {
    Held<T> now = held;
    Stamp stamp = Stamp.of(file);
    return stamp == null || stamp.equals(now.stamp()) ? now.content() : reread(stamp);
  }

  /** By one at a time; the others do not wait, for the supplier of a password may block. */
  private T reread(Stamp stamp) {
    if (reading.tryLock()) {
      try {
        rereadAlone(stamp);
      } finally {
        reading.unlock();
      }
    }
    return held.content();
  }

  private void rereadAlone(Stamp stamp) {
    if (stamp.equals(held.stamp()) || isKnownToBeBroken(stamp)) {
      return;
    }
    try {
      held = new Held<>(read.get(), stamp);
      LOG.info("{} has changed and was read again", file);
    } catch (RuntimeException e) {
      warn(stamp, e);
    }
  }

  private boolean isKnownToBeBroken(Stamp stamp) {
    return stamp.equals(broken) && System.nanoTime() - brokenSince < BEFORE_NEXT_TRY.toNanos();
  }

  /** Without what a supplier of the application may have put into its exception. */
  private void warn(Stamp stamp, RuntimeException e) {
    if (!stamp.equals(broken)) {
      String reason =
          e instanceof IllegalArgumentException
              ? String.valueOf(e.getMessage())
              : e.getClass().getName();
      LOG.warn("{} has changed, but the one of before stays in use: {}", file, reason);
    }
    broken = stamp;
    brokenSince = System.nanoTime();
  }
}
