package io.github.openmidid.examples.register.notification;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.notification.read.FormRow;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import java.util.List;
import java.util.Optional;

/**
 * The result of a row of a notification file.
 *
 * @param sheet the sheet that it is in; empty for a text file
 * @param line the line or row number
 * @param outcome the outcome
 * @param midId its identifier, if there is a valid one
 * @param deviceId the device; empty if the row was rejected
 * @param changes the changed fields of a device that was known before
 * @param warnings the warnings about the device and the row
 * @param issues why the row was rejected
 */
public record FormRowResult(
    Optional<String> sheet,
    int line,
    Outcome outcome,
    Optional<MidId> midId,
    Optional<String> deviceId,
    List<FieldChange> changes,
    List<Warning> warnings,
    List<RequestIssue> issues) {

  /** The possible outcomes. */
  public enum Outcome {
    /** The row reported a device that the cadastre did not have. */
    REPORTED("reported"),
    /** The row changed a device. */
    CHANGED("changed"),
    /** The row changed nothing: the device has these values, or the row was entered before. */
    UNCHANGED("unchanged"),
    /** The row was rejected. */
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** Returns the code in wire format. */
    public String code() {
      return code;
    }
  }

  static FormRowResult entered(
      FormRow row,
      Outcome outcome,
      String deviceId,
      List<FieldChange> changes,
      List<Warning> warnings) {
    return new FormRowResult(
        row.sheet(),
        row.line(),
        outcome,
        row.midId(),
        Optional.of(deviceId),
        changes,
        warnings,
        List.of());
  }

  static FormRowResult rejected(FormRow row, List<RequestIssue> issues) {
    return new FormRowResult(
        row.sheet(),
        row.line(),
        Outcome.REFUSED,
        row.midId(),
        Optional.empty(),
        List.of(),
        List.of(),
        issues);
  }
}
