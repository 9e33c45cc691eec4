package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A base class of tests with the snapshot of a register in a file, alone in its directory. */
abstract class SnapshotInFile {
  static final SnapshotSettings SETTINGS = SnapshotSettings.trusting(SignedSnapshots.PUBLIC_KEY);

  @TempDir Path directory;
  Path file;

  @BeforeEach
  void before() {
    file = directory.resolve("register.jsonl");
  }

  RegisterSnapshot refresh(SignedSnapshots snapshots) throws IOException {
    return RegisterSnapshot.refresh(snapshots, file, SETTINGS);
  }

  RegisterSnapshot open() throws IOException {
    return RegisterSnapshot.open(file, SETTINGS);
  }

  /** Returns the reason why the file is rejected. */
  Reason rejection() {
    return catchThrowableOfType(SnapshotException.class, this::open).reason();
  }

  /** Returns the reason why this snapshot does not replace the file. */
  Reason rejection(SignedSnapshots snapshots) {
    return catchThrowableOfType(SnapshotException.class, () -> refresh(snapshots)).reason();
  }

  void assertAlone() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }
}
