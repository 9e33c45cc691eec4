package io.github.openmidid.client.internal;

import io.github.openmidid.client.SnapshotException;
import io.github.openmidid.client.SnapshotException.Reason;
import io.github.openmidid.client.SnapshotInformation;
import io.github.openmidid.client.SnapshotSettings;
import io.github.openmidid.client.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file of a snapshot, and how it becomes that of the next one. */
public final class SnapshotStore {
  private final Snapshots snapshots;
  private final Path file;
  private final SnapshotSettings settings;

  /** What a register has, in this file. */
  public SnapshotStore(Snapshots snapshots, Path file, SnapshotSettings settings) {
    this.snapshots = snapshots;
    this.file = file;
    this.settings = settings;
  }

  /** What is in a file, of whatever age. */
  public static SnapshotContent read(Path file, SnapshotSettings settings) throws IOException {
    return SealedSnapshot.read(bytes(file), settings);
  }

  private static byte[] bytes(Path file) throws IOException {
    SealedSnapshot.requireNotTooLarge(Files.size(file));
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SealedSnapshot.MAX_BYTES + 1); // it may grow
    }
  }

  /** Makes the file that of the latest snapshot, if it is not. */
  public SnapshotContent bringTo(SnapshotInformation latest) throws IOException {
    Optional<SnapshotContent> stored = stored();
    return stored.isPresent() && stored.get().snapshotId().equals(latest.snapshotId())
        ? stored.get()
        : replaceBy(latest, stored);
  }

  /** What is not used any more is as good as none. */
  private Optional<SnapshotContent> stored() throws IOException {
    try {
      return Optional.of(read(file, settings));
    } catch (NoSuchFileException | SnapshotException e) {
      return Optional.empty();
    }
  }

  private SnapshotContent replaceBy(SnapshotInformation latest, Optional<SnapshotContent> stored)
      throws IOException {
    try (Replacement replacement = new Replacement(file)) {
      snapshots.download(latest, replacement.part());
      byte[] sealed = SealedSnapshot.seal(bytes(replacement.part()), latest);
      SnapshotContent content = SealedSnapshot.read(sealed, settings);
      requireNamed(latest, content);
      if (stored.isPresent() && content.createdAt().isBefore(stored.get().createdAt())) {
        throw new SnapshotException(
            Reason.OLDER_THAN_STORED,
            "the latest snapshot of the register is of "
                + content.createdAt()
                + ", the stored one of "
                + stored.get().createdAt());
      }
      Files.write(replacement.part(), sealed);
      replacement.takeThePlace();
      return content;
    }
  }

  private static void requireNamed(SnapshotInformation latest, SnapshotContent content)
      throws SnapshotException {
    if (!content.snapshotId().equals(latest.snapshotId())
        || !content.createdAt().equals(latest.createdAt())
        || content.registrations().size() != latest.count()) {
      throw new SnapshotException(
          Reason.NOT_UNDERSTOOD, "the snapshot is another one than the register has named");
    }
  }
}
