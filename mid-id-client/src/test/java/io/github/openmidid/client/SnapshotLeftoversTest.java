package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Temporary files that a killed process leaves beside the file of a snapshot. */
@Tag("process")
class SnapshotLeftoversTest extends SnapshotInFile {
  private static final SignedSnapshots FIRST =
      SignedSnapshots.of("s-1", SignedSnapshots.CREATED, 1);
  private static final SignedSnapshots NEXT = SignedSnapshots.of("s-2", SignedSnapshots.CREATED, 1);

  /** A refresh that never ends: it prints a line when it has begun to write. */
  static final class StuckProgram {
    private StuckProgram() {}

    /** Argument: the file. */
    public static void main(String[] arguments) throws IOException {
      Snapshots stuck =
          new Snapshots() {
            @Override
            public Optional<SnapshotInformation> latest() {
              return FIRST.latest();
            }

            @Override
            public void download(SnapshotInformation snapshot, Path target) throws IOException {
              Files.writeString(target, "half");
              System.out.print('.');
              System.out.flush();
              try {
                Thread.sleep(Duration.ofMinutes(1).toMillis());
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
            }
          };
      RegisterSnapshot.refresh(stuck, Path.of(arguments[0]), SETTINGS);
    }
  }

  private Path killed() throws Exception {
    Process process =
        ForkedJvm.start(List.of(), "-XX:TieredStopAtLevel=1", StuckProgram.class, file.toString());
    assertThat(process.getInputStream().read()).isEqualTo('.');
    process.destroyForcibly().waitFor();
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(each -> each.toString().endsWith(".part")).findFirst().orElseThrow();
    }
  }

  private static Path old(Path path) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    return path;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @DisplayName("N40 files left by a killed process are removed after an hour, by any refresh")
  void n40_removesLeftoverFilesAfterAnHour() throws Exception {
    Path left = killed();
    refresh(FIRST);
    assertThat(left).as("another process may be writing it").exists();
    Path another = Files.copy(left, directory.resolve(prefix(left) + "9.part"));
    old(left);
    refresh(FIRST); // the file is up to date
    assertThat(left).doesNotExist();
    old(another);
    refresh(NEXT);
    assertAlone();
  }

  private static String prefix(Path part) {
    String name = part.getFileName().toString();
    return name.substring(0, name.lastIndexOf('-') + 1);
  }

  @Test
  @DisplayName("N40 no other file is removed, whatever its name")
  void n40_removesNoOtherFiles() throws Exception {
    Path left = killed();
    String prefix = prefix(left);
    Path directoryLikeIt = Files.createDirectory(directory.resolve(prefix + "7.part"));
    Path otherFile = directory.resolve("mid-id-00000000-7.part");
    List<Path> others =
        List.of(
            otherFile,
            directory.resolve("mid-id-7.part"),
            directory.resolve(prefix + "7.part.txt"),
            directory.resolve(prefix + "notes.part"),
            directory.resolve("register.jsonl.part"));
    for (Path other : others) {
      old(Files.writeString(other, "mine"));
    }
    old(directoryLikeIt);
    Path young = Files.writeString(directory.resolve(prefix + "8.part"), "half");
    old(left);
    refresh(FIRST);
    assertThat(left).doesNotExist();
    assertThat(young).exists();
    assertThat(directoryLikeIt).exists();
    assertThat(others).allMatch(Files::exists);
    assertThat(names()).hasSize(others.size() + 3);
  }
}
