package io.github.openmidid.client.notification;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of the processing of a row of a notification file by a register. Immutable.
 *
 * @param sheet the sheet; empty for a text file
 * @param line the line on which the row begins in a text file, or its number in the sheet, from 1
 * @param outcomeCode "reported", "changed", "unchanged", "refused", or a code that this release
 *     does not know
 * @param midId its identifier, if there is a valid one
 * @param deviceId the id of the device; empty if the row was refused
 * @param changes the changed fields of a device that the cadastre had
 * @param warnings the warnings about the device and the row
 * @param issues the reasons of a refusal, each named after a field of the device
 */
public record NotificationRow(
    Optional<String> sheet,
    long line,
    String outcomeCode,
    Optional<MidId> midId,
    Optional<String> deviceId,
    List<DeviceEvent.Change> changes,
    List<RegisterWarning> warnings,
    List<ProblemIssue> issues) {
  /** Copies the lists and validates that nothing is null. */
  public NotificationRow {
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(outcomeCode, "outcomeCode");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
    issues = List.copyOf(issues);
  }

  /** Returns whether the register has not entered the row. */
  public boolean isRefused() {
    return outcomeCode.equals("refused");
  }
}
