package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceChangeRequest;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a change of a device as JSON Merge Patch (RFC 7396), in which null removes a field. */
final class DevicePatchReader {
  private static final Set<DeviceField> WITHOUT = Set.of(DeviceField.OPERATOR);

  private DevicePatchReader() {}

  static DeviceChangeRequest read(List<Integer> versions, ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader.of(body, "", DeviceFieldReader.names(WITHOUT), issues);
    Map<DeviceField, Optional<String>> fields = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      JsonNode node = WITHOUT.contains(field) ? null : body.get(field.code());
      if (node != null && node.isNull() && !field.isRequired()) {
        fields.put(field, Optional.empty());
      } else if (node != null) {
        DeviceFieldReader.type(field)
            .read(node, field.code(), issues)
            .ifPresent(text -> fields.put(field, Optional.of(text)));
      }
    }
    issues.throwIfAny();
    return new DeviceChangeRequest(versions, fields);
  }
}
