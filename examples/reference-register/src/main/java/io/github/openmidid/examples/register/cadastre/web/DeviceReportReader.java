package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceReportRequest;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Reads the report of a device. */
final class DeviceReportReader {
  private static final String REFERENCE = "requestReference";
  // A device goes out of service by a change, not by its report.
  private static final Set<DeviceField> WITHOUT = Set.of(DeviceField.DECOMMISSIONING_DATE);

  private DeviceReportReader() {}

  static DeviceReportRequest read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json =
        JsonObjectReader.of(body, "", DeviceFieldReader.names(WITHOUT, REFERENCE), issues);
    Optional<UUID> reference = json.required(REFERENCE, JsonValueReader.UUID_TEXT);
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      if (!WITHOUT.contains(field)) {
        JsonValueReader<String> type = DeviceFieldReader.type(field);
        Optional<String> text =
            field.isRequired()
                ? json.required(field.code(), type)
                : json.optional(field.code(), type);
        text.ifPresent(value -> fields.put(field, value));
      }
    }
    issues.throwIfAny();
    return new DeviceReportRequest(reference.orElseThrow(), fields);
  }
}
