package io.github.openmidid.client.internal.snapshot;

import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Verifies the dates of a signed snapshot. */
final class SnapshotDateCheck {
  private SnapshotDateCheck() {}

  /** Verifies that the snapshot was not created in the future. */
  static void requireNotFromTheFuture(Instant createdAt, Instant now) throws SnapshotException {
    if (isLater(createdAt, now)) {
      throw new SnapshotException(
          Reason.FROM_THE_FUTURE,
          "the snapshot was created at "
              + createdAt
              + ", but the system clock reads "
              + now
              + ": one of the clocks is wrong");
    }
  }

  /** Verifies that the snapshot is not older than the settings allow. */
  static void requireMaximumAge(Instant createdAt, SnapshotSettings settings, Instant now)
      throws SnapshotException {
    if (settings.maximumAge().isPresent()
        && Duration.between(createdAt, now).compareTo(settings.maximumAge().get()) > 0) {
      throw new SnapshotException(
          Reason.TOO_OLD,
          "the snapshot was created at "
              + createdAt
              + ", which exceeds the maximum age of "
              + settings.maximumAge().get());
    }
  }

  /** Verifies that no registration was granted after the creation of the snapshot. */
  static void requireGrantsBeforeCreation(SnapshotContent content) throws SnapshotException {
    List<Registration> registrations = content.registrations();
    for (int i = 0; i < registrations.size(); i++) {
      Instant grantedAt = registrations.get(i).grantedAt().orElse(content.header().createdAt());
      if (isLater(grantedAt, content.header().createdAt())) {
        throw new SnapshotException(
            Reason.NOT_UNDERSTOOD,
            "the snapshot violates the contract, line "
                + (i + 2)
                + ": grantedAt is after the date of the snapshot, "
                + content.header().createdAt());
      }
    }
  }

  private static boolean isLater(Instant date, Instant other) {
    return Duration.between(other, date).compareTo(SnapshotSettings.CLOCK_TOLERANCE) > 0;
  }
}
