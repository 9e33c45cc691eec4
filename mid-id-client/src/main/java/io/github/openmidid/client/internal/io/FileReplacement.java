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
 * A file that takes the place of another when it is whole. Until then, and after a failure of
 * whatever kind, the other is what it was.
 */
public final class FileReplacement implements AutoCloseable {
  /** Ours, with the target for which it is made. */
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

  /** A part of a part belongs to the target of that. */
  private static String prefix(Path target) {
    String name = String.valueOf(target.toAbsolutePath().getFileName());
    Matcher part = PART.matcher(name);
    return part.matches()
        ? part.group(1)
        : String.format(Locale.ROOT, "mid-id-%08x-", name.hashCode());
  }

  /** Removes what nobody can be writing any more of earlier replacements of a target. */
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
      // It costs room on the disk, and nothing else; the next one tries again.
    }
  }

  private static boolean isOlder(Path file, Instant limit) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
  }

  /** What is written. */
  public Path part() {
    return part;
  }

  /** What was written is on the disk before it has the name. */
  public void commit() throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    forceDirectory();
  }

  /** So that the name, too, outlives a loss of power. Windows opens no directories. */
  private void forceDirectory() {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // The file is whole under either name.
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
