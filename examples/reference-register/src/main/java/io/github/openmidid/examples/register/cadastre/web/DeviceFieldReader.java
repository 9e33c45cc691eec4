package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.web.json.JsonType;
import io.github.openmidid.examples.register.web.problem.Issue;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.text.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a device, in the form between programs. */
public final class DeviceFieldReader {
  private static final int LONGEST = 200;

  private DeviceFieldReader() {}

  /** The names of the fields, but these, and another property. */
  static Set<String> names(Set<DeviceField> without, String... others) {
    Set<String> names = new TreeSet<>(Arrays.asList(others));
    for (DeviceField field : DeviceField.values()) {
      if (!without.contains(field)) {
        names.add(field.code());
      }
    }
    return names;
  }

  /** What the value of a field can be. */
  public static JsonType<String> type(DeviceField field) {
    return (node, name, issues) ->
        text(field, node, name, issues).filter(text -> isValid(field, text, name, issues));
  }

  private static Optional<String> text(
      DeviceField field, JsonNode node, String name, Issues issues) {
    return switch (field) {
      case MID_ID -> JsonType.MID_ID.read(node, name, issues).map(Object::toString);
      case MODALITY -> JsonType.MODALITY.read(node, name, issues).map(modality -> modality.code());
      case USE -> JsonType.USE.read(node, name, issues).map(use -> use.code());
      case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
          JsonType.DATE.read(node, name, issues).map(Object::toString);
      case SEQUENCE_NUMBER -> Optional.of(node.isIntegralNumber() ? node.asString() : "");
      default -> JsonType.text(LONGEST).read(node, name, issues);
    };
  }

  private static boolean isValid(DeviceField field, String text, String name, Issues issues) {
    boolean valid = field.isValid(text);
    if (!valid) {
      Text detail =
          switch (field) {
            case SEQUENCE_NUMBER -> Text.of("issue.sequenceNumber");
            case ESTABLISHMENT_UNIT_NUMBER -> Text.of("issue.establishmentUnitNumber");
            default -> Text.of("issue.text");
          };
      issues.add(Issue.schemaViolation("body", name, detail));
    }
    return valid;
  }
}
