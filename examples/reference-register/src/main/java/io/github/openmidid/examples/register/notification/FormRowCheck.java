package io.github.openmidid.examples.register.notification;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.notification.read.FormRow;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the values of a row against the rules for a new device, or for a change of a device in the
 * cadastre.
 */
final class FormRowCheck {
  private FormRowCheck() {}

  /** Checks a row that reports a new device. */
  static List<RequestIssue> ofReport(FormRow row, NotificationFileName name) {
    List<RequestIssue> issues = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      if (field.isRequired() && row.value(field).isEmpty()) {
        issues.add(issue(field, "issue.required"));
      }
    }
    if (row.value(DeviceField.DECOMMISSIONING_DATE).isPresent()) {
      issues.add(issue(DeviceField.DECOMMISSIONING_DATE, "notification.decommissionedBefore"));
    }
    // A device is reported at least a month before its first day, so perhaps in the year before.
    row.value(DeviceField.COMMISSIONING_DATE)
        .map(date -> LocalDate.parse(date).getYear())
        .filter(year -> Math.abs(year - name.year()) > 1)
        .ifPresent(year -> issues.add(issue(DeviceField.COMMISSIONING_DATE, "notification.year")));
    return issues;
  }

  /** Checks a row that changes a device. */
  static List<RequestIssue> ofChange(FormRow row, DeviceRecord device) {
    List<RequestIssue> issues = new ArrayList<>();
    if (!row.value(DeviceField.OPERATOR).equals(device.get(DeviceField.OPERATOR))) {
      issues.add(
          RequestIssue.of(new Mismatch(Mismatch.Kind.OPERATOR, DeviceField.OPERATOR.code()), ""));
    }
    row.values()
        .forEach(
            (field, text) -> {
              if (field.isRequired() && text.isEmpty()) {
                issues.add(issue(field, "notification.requiredRemoved"));
              }
            });
    Optional<String> number = device.get(DeviceField.SEQUENCE_NUMBER);
    boolean isOfAnother =
        row.isNumberedByName()
            && number.isPresent()
            && !number.equals(row.value(DeviceField.SEQUENCE_NUMBER));
    if (isOfAnother) {
      issues.add(issue(DeviceField.SEQUENCE_NUMBER, "notification.sequenceNumberOfName"));
    }
    return issues;
  }

  private static RequestIssue issue(DeviceField field, String key) {
    return RequestIssue.rejectedInput("body", field.code(), LocalizedText.of(key));
  }
}
