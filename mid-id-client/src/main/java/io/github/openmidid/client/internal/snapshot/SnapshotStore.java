package io.github.openmidid.client.internal.snapshot;

import io.github.openmidid.client.internal.io.FileReplacement;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The store of a snapshot in a file, which updates it from the register. */
public final class SnapshotStore {
  private final Snapshots snapshots;
  private final Path file;
  private final SnapshotSettings settings;
  private final Clock clock;

  /** Creates a store of the snapshots of one register. */
  public SnapshotStore(Snapshots snapshots, Path file, SnapshotSettings settings, Clock clock) {
    this.snapshots = snapshots;
    this.file = file;
    this.settings = settings;
    this.clock = clock;
  }

  /** Reads a file and verifies that its snapshot may be used now. */
  public static SnapshotContent read(Path file, SnapshotSettings settings, Clock clock)
      throws IOException {
    SnapshotContent content = SnapshotEnvelope.read(bytes(file), settings);
    Instant now = clock.instant();
    SnapshotDateCheck.requireNotFromTheFuture(content.header().createdAt(), now);
    SnapshotDateCheck.requireMaximumAge(content.header().createdAt(), settings, now);
    SnapshotDateCheck.requireNothingAfterCreation(content);
    return content;
  }

  private static byte[] bytes(Path file) throws IOException {
    SnapshotEnvelope.requireNotTooLarge(Files.size(file));
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SnapshotEnvelope.MAX_BYTES + 1); // the file may grow meanwhile
    }
  }

  /**
   * Updates the file to the latest snapshot, if it contains another one, and returns its content.
   */
  public SnapshotContent bringTo(SnapshotInformation latest) throws IOException {
    Optional<SnapshotContent> stored = stored();
    if (stored.isPresent() && stored.get().header().snapshotId().equals(latest.snapshotId())) {
      FileReplacement.deleteStale(file);
      SnapshotDateCheck.requireMaximumAge(
          stored.get().header().createdAt(), settings, clock.instant());
      return stored.get();
    }
    return replaceBy(latest, stored);
  }

  /** Returns the stored snapshot, of any age; empty if the file is missing or invalid. */
  private Optional<SnapshotContent> stored() throws IOException {
    try {
      SnapshotContent content = SnapshotEnvelope.read(bytes(file), settings);
      SnapshotDateCheck.requireNotFromTheFuture(content.header().createdAt(), clock.instant());
      SnapshotDateCheck.requireNothingAfterCreation(content);
      return Optional.of(content);
    } catch (NoSuchFileException | SnapshotException e) {
      return Optional.empty();
    }
  }

  private SnapshotContent replaceBy(SnapshotInformation latest, Optional<SnapshotContent> stored)
      throws IOException {
    try (FileReplacement replacement = new FileReplacement(file)) {
      Path part = replacement.part();
      snapshots.download(latest, part);
      byte[] trailer = SnapshotEnvelope.trailer(bytes(part), latest);
      Files.write(part, trailer, StandardOpenOption.APPEND);
      SnapshotContent content = SnapshotEnvelope.read(bytes(part), settings);
      requireSameSnapshot(latest, content);
      requireUsable(content, stored);
      replacement.commit();
      return content;
    }
  }

  private void requireUsable(SnapshotContent content, Optional<SnapshotContent> stored)
      throws SnapshotException {
    Instant now = clock.instant();
    SnapshotDateCheck.requireNotFromTheFuture(content.header().createdAt(), now);
    SnapshotDateCheck.requireMaximumAge(content.header().createdAt(), settings, now);
    if (stored.isPresent()) {
      requireSameHolder(content.header(), stored.get().header());
    }
    if (stored.isPresent()
        && content.header().createdAt().isBefore(stored.get().header().createdAt())) {
      throw new SnapshotException(
          Reason.OLDER_THAN_STORED,
          "the latest snapshot of the register was created at "
              + content.header().createdAt()
              + ", before the stored one of "
              + stored.get().header().createdAt());
    }
    SnapshotDateCheck.requireNothingAfterCreation(content);
  }

  private static void requireSameHolder(SnapshotHeader latest, SnapshotHeader stored)
      throws SnapshotException {
    if (latest.extent() != stored.extent() || !latest.holder().equals(stored.holder())) {
      throw new SnapshotException(
          Reason.OTHER_HOLDER,
          "the latest snapshot of the register has the extent "
              + latest.extent().code()
              + " of "
              + latest.holder()
              + ", the stored one has the extent "
              + stored.extent().code()
              + " of "
              + stored.holder()
              + ": use another file, or delete the stored one");
    }
  }

  private static void requireSameSnapshot(SnapshotInformation latest, SnapshotContent content)
      throws SnapshotException {
    if (!content.header().snapshotId().equals(latest.snapshotId())
        || !content.header().createdAt().equals(latest.createdAt())
        || content.registrations().size() != latest.count()) {
      throw new SnapshotException(
          Reason.NOT_UNDERSTOOD, "the snapshot is not the one that the register has announced");
    }
  }
}
