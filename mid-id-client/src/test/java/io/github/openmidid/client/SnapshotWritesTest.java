package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bytes that a refresh writes to disk. */
@Tag("slow")
class SnapshotWritesTest extends SnapshotInFile {
  private static final SignedSnapshots SNAPSHOT =
      SignedSnapshots.of(
          "s-1", SignedSnapshots.CREATED, LongStream.rangeClosed(1, 30_000).toArray());
  private static final Path IO = Path.of("/proc/thread-self/io");

  private static long written() throws IOException {
    return Files.readAllLines(IO).stream()
        .filter(line -> line.startsWith("wchar: "))
        .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
        .sum();
  }

  private static Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  @Test
  @DisplayName("a refresh writes each byte once: the downloaded file becomes the snapshot")
  void refreshWritesEachByteOnce() throws IOException {
    assumeThat(IO).exists();
    AtomicReference<Object> downloaded = new AtomicReference<>();
    Snapshots snapshots =
        new Snapshots() {
          @Override
          public Optional<SnapshotInformation> latest() {
            return SNAPSHOT.latest();
          }

          @Override
          public void download(SnapshotInformation snapshot, Path target) throws IOException {
            SNAPSHOT.download(snapshot, target);
            downloaded.set(fileKey(target));
          }
        };
    long before = written();
    RegisterSnapshot.refresh(snapshots, file, SETTINGS);
    assertThat(written() - before).isBetween(Files.size(file), Files.size(file) + 10_000);
    assertThat(fileKey(file)).isEqualTo(downloaded.get());
    assertThat(open().size()).isEqualTo(30_000);
  }
}
