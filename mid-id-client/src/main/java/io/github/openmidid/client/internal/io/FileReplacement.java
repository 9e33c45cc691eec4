package io.github.openmidid.client.internal.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An atomic replacement of a file: a temporary file is written and replaces the target on {@link
 * #commit}. Until then, and after any failure, the target is unchanged.
 */
public final class FileReplacement implements AutoCloseable {
  /** The names of temporary files; the first group identifies the target. */
  private static final Pattern PART = Pattern.compile("(mid-id-[0-9a-f]{8}-)[0-9]+\\.part");

  private static final Duration STALE_AFTER = Duration.ofHours(1);

  private final Path target;
  private final Path directory;
  private final Path part;

  public FileReplacement(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.directory = directory(target);
    deleteStale(target);
    this.part = Files.createTempFile(directory, prefix(target), ".part");
  }

  private static Path directory(Path target) {
    return Objects.requireNonNull(target.toAbsolutePath().getParent(), "target is a directory");
  }

  /**
   * Returns the prefix of temporary files; that of a temporary file is the prefix of its own
   * target.
   */
  private static String prefix(Path target) {
    String name = String.valueOf(target.toAbsolutePath().getFileName());
    Matcher part = PART.matcher(name);
    return part.matches()
        ? part.group(1)
        : String.format(Locale.ROOT, "mid-id-%08x-", name.hashCode());
  }

  /** Deletes temporary files of earlier replacements of a target that are older than an hour. */
  public static void deleteStale(Path target) {
    Instant latest = Instant.now().minus(STALE_AFTER);
    String pattern = prefix(target) + "*.part";
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory(target), pattern)) {
      for (Path file : parts) {
        if (PART.matcher(String.valueOf(file.getFileName())).matches() && isOlder(file, latest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A remaining file only occupies disk space; the next replacement tries again.
    }
  }

  private static boolean isOlder(Path file, Instant limit) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
  }

  /** Returns the temporary file to write. */
  public Path part() {
    return part;
  }

  /** Forces the temporary file to disk and moves it to the target. */
  public void commit() throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    forceDirectory();
  }

  /**
   * Forces the directory entry to disk, so that it survives a power failure. Not possible on
   * Windows.
   */
  private void forceDirectory() {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // The file is complete under either name.
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
