package io.github.openmidid.client.internal.snapshot;

import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Registration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Verifies the dates of a signed snapshot. */
final class SnapshotDateCheck {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

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

  /** Verifies that no identifier was granted or linked after the creation of the snapshot. */
  static void requireNothingAfterCreation(SnapshotContent content) throws SnapshotException {
    Instant createdAt = content.header().createdAt();
    List<Registration> registrations = content.registrations();
    for (int i = 0; i < registrations.size(); i++) {
      if (isLater(registrations.get(i).grantedAt().orElse(createdAt), createdAt)) {
        throw afterCreation(i, "grantedAt", createdAt);
      }
    }
    LocalDate lastDay =
        createdAt.plus(SnapshotSettings.CLOCK_TOLERANCE).atZone(BELGIUM).toLocalDate();
    List<DeviceTimeline> timelines = content.timelines();
    for (int i = 0; i < timelines.size(); i++) {
      if (timelines.get(i).linkedOn().filter(lastDay::isBefore).isPresent()) {
        throw afterCreation(i, "linkedOn", createdAt);
      }
    }
  }

  private static SnapshotException afterCreation(int index, String name, Instant createdAt) {
    return new SnapshotException(
        Reason.NOT_UNDERSTOOD,
        "the snapshot violates the contract, line "
            + (index + 2)
            + ": "
            + name
            + " is after the date of the snapshot, "
            + createdAt);
  }

  private static boolean isLater(Instant date, Instant other) {
    return Duration.between(other, date).compareTo(SnapshotSettings.CLOCK_TOLERANCE) > 0;
  }
}
