package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.store.BatchStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a new version of a device together with its event in the history, in one transaction. */
@Component
public final class DeviceWriter {
  private static final String LINKED = "linked";
  private static final String BILLING_NUMBER = "billingNumber";

  private static final FieldChange LINKED_NOW = new FieldChange(LINKED, "false", "true");

  private static final Set<DeviceField> SEEN_BY_FANC =
      EnumSet.of(
          DeviceField.CAMPUS,
          DeviceField.ESTABLISHMENT_UNIT_NUMBER,
          DeviceField.FANC_ESTABLISHMENT_NUMBER,
          DeviceField.DECOMMISSIONING_DATE);

  private final DeviceStore devices;
  private final DeviceEventStore history;
  private final SequenceNumberStore numbers;
  private final RegistrationStore registrations;

  /** Creates a writer to these stores. */
  DeviceWriter(
      DeviceStore devices,
      DeviceEventStore history,
      SequenceNumberStore numbers,
      RegistrationStore registrations) {
    this.devices = devices;
    this.history = history;
    this.numbers = numbers;
    this.registrations = registrations;
  }

  /**
   * Adds a device with its report.
   *
   * @throws org.springframework.dao.DuplicateKeyException if another device has its identifier or
   *     its sequence number
   */
  public void add(DeviceRecord device, String reportedBy, @Nullable DeviceReportRequest request) {
    devices.add(device, reportedBy, request);
    numbers.reserve(device);
    registrations.markChangedForFanc(device.midId(), device.changedAt());
    history.add(device.deviceId(), report(device, reportedBy));
  }

  /**
   * Returns the statements that add a device with its report, and with its link if it is linked,
   * for execution together with others. Its registration must have been added at the same time.
   */
  public static List<BatchStatement> insertStatements(DeviceRecord device, String reportedBy) {
    List<BatchStatement> statements = new ArrayList<>();
    DeviceRecord last =
        device.linked()
            ? next(device, device.fields(), device.changedAt(), device.warnings())
            : device;
    statements.add(DeviceStore.insertStatement(last, reportedBy, null));
    SequenceNumberStore.insertStatement(device).ifPresent(statements::add);
    statements.add(DeviceEventStore.insertStatement(device.deviceId(), report(device, reportedBy)));
    if (device.linked()) {
      statements.add(
          DeviceEventStore.insertStatement(
              device.deviceId(),
              event(last, DeviceEventRecord.Kind.LINKED, reportedBy, List.of(LINKED_NOW))));
    }
    return statements;
  }

  private static DeviceEventRecord report(DeviceRecord device, String reportedBy) {
    return new DeviceEventRecord(
        device.version(),
        DeviceEventRecord.Kind.REPORTED,
        device.changedAt(),
        reportedBy,
        FieldChange.between(Map.of(), device.fields()),
        device.warnings(),
        Optional.empty());
  }

  /** Records that a device was linked to its identifier. */
  public void recordLink(DeviceRecord device, Instant now, String by) {
    mark(device, DeviceEventRecord.Kind.LINKED, now, by, List.of(LINKED_NOW));
  }

  /**
   * Records that a billing number was assigned to a device.
   *
   * @param laterStart the first day of the number; empty if it is the day of the assignment
   */
  public void recordBillingNumber(
      DeviceRecord device,
      String billingNumber,
      Optional<LocalDate> laterStart,
      Instant now,
      String by) {
    List<FieldChange> changes = new ArrayList<>();
    changes.add(new FieldChange(BILLING_NUMBER, null, billingNumber));
    laterStart.ifPresent(day -> changes.add(new FieldChange("validFrom", null, day.toString())));
    mark(device, DeviceEventRecord.Kind.BILLED, now, by, changes);
  }

  /** Records that the billing number of a device was ended, with the reason if there is one. */
  public void recordBillingEnd(
      DeviceRecord device, LocalDate validUntil, Optional<String> reason, Instant now, String by) {
    List<FieldChange> changes = new ArrayList<>();
    changes.add(new FieldChange("validUntil", null, validUntil.toString()));
    reason.ifPresent(text -> changes.add(new FieldChange("reason", null, text)));
    mark(device, DeviceEventRecord.Kind.BILLING_ENDED, now, by, changes);
  }

  private void mark(
      DeviceRecord device,
      DeviceEventRecord.Kind kind,
      Instant now,
      String by,
      List<FieldChange> changes) {
    DeviceRecord next = next(device, device.fields(), now, device.warnings());
    devices.update(next);
    history.add(device.deviceId(), event(next, kind, by, changes));
  }

  private static DeviceEventRecord event(
      DeviceRecord device, DeviceEventRecord.Kind kind, String by, List<FieldChange> changes) {
    return new DeviceEventRecord(
        device.version(), kind, device.changedAt(), by, changes, List.of(), Optional.empty());
  }

  /** Writes a change from one version to the next. */
  void recordChange(
      DeviceRecord before, DeviceRecord after, String by, DeviceChangeRequest request) {
    devices.update(after);
    numbers.reserve(after);
    markForFanc(before, after);
    history.add(
        after.deviceId(),
        new DeviceEventRecord(
            after.version(),
            DeviceEventRecord.Kind.CHANGED,
            after.changedAt(),
            by,
            FieldChange.between(before.fields(), after.fields()),
            after.warnings(),
            Optional.of(request.fingerprint())));
  }

  /** Marks the old and the new identifier as changed for FANC, if a wrong one was replaced. */
  private void markForFanc(DeviceRecord before, DeviceRecord after) {
    boolean otherIdentifier = !before.midId().equals(after.midId());
    if (otherIdentifier) {
      registrations.markChangedForFanc(before.midId(), after.changedAt());
    }
    if (otherIdentifier
        || SEEN_BY_FANC.stream().anyMatch(field -> !before.get(field).equals(after.get(field)))) {
      registrations.markChangedForFanc(after.midId(), after.changedAt());
    }
  }

  /** Returns the next version of a device. */
  static DeviceRecord next(
      DeviceRecord device, Map<DeviceField, String> fields, Instant now, List<Warning> warnings) {
    return new DeviceRecord(
        device.deviceId(),
        device.version() + 1,
        fields,
        device.linked(),
        device.billingNumber(),
        device.fancDeviceNumber(),
        device.reportedAt(),
        now,
        warnings);
  }

  /**
   * Returns the device as an identical earlier change of this organization has left it; empty if
   * there was none.
   */
  Optional<DeviceRecord> findEarlierChange(
      DeviceRecord now, DeviceChangeRequest request, String by) {
    return request.versions().stream()
        .filter(version -> version < now.version())
        .flatMap(version -> history.list(now.deviceId(), version, 1).stream())
        .filter(
            event -> event.kind() == DeviceEventRecord.Kind.CHANGED && event.changedBy().equals(by))
        .filter(event -> event.fingerprint().filter(request.fingerprint()::equals).isPresent())
        .findFirst()
        .map(event -> asOf(now, event));
  }

  private DeviceRecord asOf(DeviceRecord now, DeviceEventRecord change) {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    boolean linked = false;
    // Every version has one event.
    for (DeviceEventRecord event : history.list(now.deviceId(), 0, change.version())) {
      for (FieldChange field : event.changes()) {
        if (field.name().equals(LINKED)) {
          linked = true;
        } else {
          put(fields, field);
        }
      }
    }
    return new DeviceRecord(
        now.deviceId(),
        change.version(),
        fields,
        linked,
        now.billingNumber(),
        now.fancDeviceNumber(),
        now.reportedAt(),
        change.changedAt(),
        change.warnings());
  }

  private static void put(Map<DeviceField, String> fields, FieldChange change) {
    // A billing number, its days and the reason for its end are no fields.
    DeviceField.ofCode(change.name())
        .ifPresent(
            field -> {
              if (change.after() == null) {
                fields.remove(field);
              } else {
                fields.put(field, change.after());
              }
            });
  }
}
