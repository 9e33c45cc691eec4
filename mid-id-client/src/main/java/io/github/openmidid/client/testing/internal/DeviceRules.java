package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.NotificationDeadline;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The rules for devices in the cadastre. */
final class DeviceRules {
  private static final RegisterWarning LATE =
      new RegisterWarning(
          "lateNotification",
          "reported less than a month before commissioning: the billing number may come later and"
              + " is not assigned retroactively");

  private static final RegisterWarning CHANGED_AFTER_LINK =
      new RegisterWarning(
          "changedAfterLink",
          "changed after the MID-ID was linked: the FPS Health sees this change");

  private static final Set<DeviceField> DATES =
      EnumSet.of(
          DeviceField.COMMISSIONING_DATE,
          DeviceField.PRIOR_AUTHORIZATION_DATE,
          DeviceField.DECOMMISSIONING_DATE);
  private static final Set<DeviceField> COMPARED =
      EnumSet.of(
          DeviceField.MAKE,
          DeviceField.MODEL,
          DeviceField.SERIAL_NUMBER,
          DeviceField.USE,
          DeviceField.COMMISSIONING_DATE,
          DeviceField.PRIOR_AUTHORIZATION_DATE,
          DeviceField.DECOMMISSIONING_DATE);

  private final MemoryRegister register;

  /** The device that has or had a sequence number. */
  private final Map<List<String>, String> sequenceNumbers = new HashMap<>();

  DeviceRules(MemoryRegister register) {
    this.register = register;
  }

  static String required(Map<DeviceField, String> fields, DeviceField field) {
    return Objects.requireNonNull(fields.get(field), field.code());
  }

  static MidId midId(Map<DeviceField, String> fields) {
    return MidId.of(required(fields, DeviceField.MID_ID));
  }

  /** Checks that the caller may report devices of the operator. */
  static List<ProblemIssue> checkCaller(TestCaller caller, Map<DeviceField, String> fields) {
    return caller.isHealthAuthority()
            || required(fields, DeviceField.OPERATOR).equals(caller.organization())
        ? List.of()
        : List.of(InputFault.OPERATOR.issue(DeviceField.OPERATOR.code()));
  }

  /** Checks that the identifier was granted to the operator, for this modality. */
  List<ProblemIssue> checkIdentifier(Map<DeviceField, String> fields) {
    Optional<Registration> registration = register.registrations().find(midId(fields));
    if (registration.isEmpty()) {
      return List.of(InputFault.UNKNOWN.issue(DeviceField.MID_ID.code()));
    }
    List<ProblemIssue> issues = new ArrayList<>();
    if (!registration
        .get()
        .operator()
        .equals(Optional.of(required(fields, DeviceField.OPERATOR)))) {
      issues.add(InputFault.OPERATOR.issue(DeviceField.MID_ID.code()));
    }
    if (!registration.get().modalityCode().equals(required(fields, DeviceField.MODALITY))) {
      issues.add(InputFault.MODALITY.issue(DeviceField.MODALITY.code()));
    }
    return issues;
  }

  /** Rejects an identifier that is linked, or with which another device was reported. */
  void requireFree(MidId midId) {
    if (register.registrations().find(midId).filter(Registration::isLinked).isPresent()) {
      throw TestRejection.conflict("midIdLinked");
    }
    if (register.devices().find(midId).isPresent()) {
      throw TestRejection.conflict("midIdInUse");
    }
  }

  /** Checks that the prior authorization date is present if the modality requires it. */
  static List<ProblemIssue> checkAuthorization(Map<DeviceField, String> fields) {
    boolean isRequired =
        Modality.ofCode(required(fields, DeviceField.MODALITY))
            .filter(DeviceReport::needsPriorAuthorization)
            .isPresent();
    DeviceField field = DeviceField.PRIOR_AUTHORIZATION_DATE;
    return isRequired && !fields.containsKey(field)
        ? List.of(InputFault.PRIOR_AUTHORIZATION.issue(field.code()))
        : List.of();
  }

  /** Checks the dates that differ from those of a former version, and their order. */
  List<ProblemIssue> checkDates(Map<DeviceField, String> before, Map<DeviceField, String> after) {
    List<DeviceField> changed = changed(DATES, before, after);
    List<ProblemIssue> issues = new ArrayList<>();
    for (DeviceField field : changed) {
      String date = after.get(field);
      if (date != null) {
        issues.addAll(InputFault.ofDate(field.code(), LocalDate.parse(date), register.today()));
      }
    }
    if (changed.isEmpty()) {
      return issues;
    }
    // Dates of the form yyyy-MM-dd have the order of their texts.
    String first = required(after, DeviceField.COMMISSIONING_DATE);
    String authorized = after.get(DeviceField.PRIOR_AUTHORIZATION_DATE);
    if (authorized != null && authorized.compareTo(first) > 0) {
      issues.add(InputFault.AUTHORIZATION.issue(DeviceField.PRIOR_AUTHORIZATION_DATE.code()));
    }
    String last = after.get(DeviceField.DECOMMISSIONING_DATE);
    if (last != null && last.compareTo(first) < 0) {
      issues.add(InputFault.PERIOD.issue(DeviceField.DECOMMISSIONING_DATE.code()));
    }
    return issues;
  }

  private static List<DeviceField> changed(
      Set<DeviceField> fields, Map<DeviceField, String> before, Map<DeviceField, String> after) {
    return fields.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .toList();
  }

  /** Warns of a change of a linked device that was compared before its link. */
  static List<RegisterWarning> changedAfterLink(
      CadastreDevice before, Map<DeviceField, String> after) {
    boolean isContradicted =
        changed(COMPARED, before.fields(), after).stream()
            .anyMatch(
                field ->
                    field != DeviceField.DECOMMISSIONING_DATE || before.get(field).isPresent());
    return before.isLinked() && isContradicted ? List.of(CHANGED_AFTER_LINK) : List.of();
  }

  /** Warns if the first day of use is less than a month away. */
  List<RegisterWarning> warnings(Map<DeviceField, String> fields) {
    LocalDate first = LocalDate.parse(required(fields, DeviceField.COMMISSIONING_DATE));
    return new NotificationDeadline(first).isLate(register.today()) ? List.of(LATE) : List.of();
  }

  /** Checks that no other device has or had the sequence number. */
  List<ProblemIssue> checkSequenceNumber(String deviceId, Map<DeviceField, String> fields) {
    String owner = sequenceNumbers.getOrDefault(sequenceNumber(fields), deviceId);
    return owner.equals(deviceId)
        ? List.of()
        : List.of(InputFault.SEQUENCE_NUMBER.issue(DeviceField.SEQUENCE_NUMBER.code()));
  }

  /** Reserves the sequence number for the device, permanently. */
  void reserveSequenceNumber(String deviceId, Map<DeviceField, String> fields) {
    if (fields.containsKey(DeviceField.SEQUENCE_NUMBER)) {
      sequenceNumbers.put(sequenceNumber(fields), deviceId);
    }
  }

  private static List<String> sequenceNumber(Map<DeviceField, String> fields) {
    return List.of(
        required(fields, DeviceField.OPERATOR),
        required(fields, DeviceField.MODALITY),
        fields.getOrDefault(DeviceField.SEQUENCE_NUMBER, ""));
  }
}
