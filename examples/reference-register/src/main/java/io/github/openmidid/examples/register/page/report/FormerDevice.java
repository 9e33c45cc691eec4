package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a device as a form has shown them, restored from its history. */
final class FormerDevice {
  private FormerDevice() {}

  /** Returns the fields of a device after the events, of which the first is its report. */
  static Map<DeviceField, String> fields(List<DeviceEventRecord> events) {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    for (DeviceEventRecord event : events) {
      for (FieldChange change : event.changes()) {
        // A link and a billing number are changes of no field.
        DeviceField.ofCode(change.name()).ifPresent(field -> put(fields, field, change));
      }
    }
    return fields;
  }

  private static void put(Map<DeviceField, String> fields, DeviceField field, FieldChange change) {
    if (change.after() == null) {
      fields.remove(field);
    } else {
      fields.put(field, change.after());
    }
  }
}
