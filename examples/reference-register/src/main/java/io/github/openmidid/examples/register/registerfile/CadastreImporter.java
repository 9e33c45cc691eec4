package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.cadastre.DeviceWriter;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.link.LinkRecord;
import io.github.openmidid.examples.register.link.LinkStore;
import io.github.openmidid.examples.register.rules.OrganizationName;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.BatchStatement;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Imports the devices of a register file into the cadastre. */
@Component
public final class CadastreImporter {
  /** The caller on whose behalf a file is imported. */
  static final Caller IMPORT =
      new Caller(OrganizationName.REGISTER_FILE, Optional.empty(), Set.of(), "");

  private final DeviceStore devices;
  private final DeviceEventStore history;

  /** Creates an importer into these stores. */
  CadastreImporter(DeviceStore devices, DeviceEventStore history) {
    this.devices = devices;
    this.history = history;
  }

  /** Returns the statements that add the device of a row and its link, as far as it has them. */
  List<BatchStatement> insertStatements(RegisterFileRow row, UUID deviceId, Instant now) {
    boolean linked = row.status() == RegistrationStatus.LINKED;
    if (!linked && !row.hasDevice()) {
      return List.of();
    }
    DeviceRecord device =
        new DeviceRecord(
            deviceId.toString(),
            1,
            fields(row),
            linked,
            Optional.empty(),
            row.fancDeviceNumber(),
            now,
            now,
            List.of());
    List<BatchStatement> statements =
        new ArrayList<>(DeviceWriter.insertStatements(device, IMPORT.organization()));
    if (linked) {
      LinkRecord link = new LinkRecord(row.midId(), device.deviceId(), now, List.of());
      statements.add(LinkStore.insertStatement(link, IMPORT.organization()));
    }
    return statements;
  }

  private static Map<DeviceField, String> fields(RegisterFileRow row) {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    fields.putAll(row.device());
    fields.put(DeviceField.MID_ID, row.midId().toString());
    fields.put(DeviceField.OPERATOR, row.operator());
    fields.put(DeviceField.MODALITY, row.modality().code());
    return fields;
  }

  /**
   * Returns whether the device was reported with the values of the row, regardless of later
   * changes.
   */
  boolean isAsReported(RegisterFileRow row) {
    Optional<DeviceRecord> device = devices.findByMidId(row.midId());
    if (!row.hasDevice()) {
      return true;
    }
    boolean isSameNumber =
        row.fancDeviceNumber().isEmpty()
            || row.fancDeviceNumber().equals(device.flatMap(DeviceRecord::fancDeviceNumber));
    if (!isSameNumber || row.device().isEmpty()) {
      return isSameNumber;
    }
    Map<String, String> imported = new HashMap<>();
    fields(row).forEach((field, text) -> imported.put(field.code(), text));
    Map<String, String> reported = new HashMap<>();
    device.stream()
        .flatMap(known -> history.list(known.deviceId(), 0, 1).stream())
        .flatMap(report -> report.changes().stream())
        .forEach((FieldChange field) -> reported.put(field.name(), field.after()));
    return imported.equals(reported);
  }
}
