package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a device in wire format. */
public final class DeviceFieldReader {
  private static final int LONGEST = 200;

  private DeviceFieldReader() {}

  /** Returns the names of the fields except {@code without}, together with other properties. */
  static Set<String> names(Set<DeviceField> without, String... others) {
    Set<String> names = new TreeSet<>(Arrays.asList(others));
    for (DeviceField field : DeviceField.values()) {
      if (!without.contains(field)) {
        names.add(field.code());
      }
    }
    return names;
  }

  /** Returns the reader of a field's value. */
  public static JsonValueReader<String> type(DeviceField field) {
    return (node, name, issues) ->
        text(field, node, name, issues).filter(text -> isValid(field, text, name, issues));
  }

  private static Optional<String> text(
      DeviceField field, JsonNode node, String name, IssueCollector issues) {
    return switch (field) {
      case MID_ID -> JsonValueReader.MID_ID.read(node, name, issues).map(Object::toString);
      case MODALITY ->
          JsonValueReader.MODALITY.read(node, name, issues).map(modality -> modality.code());
      case USE -> JsonValueReader.USE.read(node, name, issues).map(use -> use.code());
      case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
          JsonValueReader.DATE.read(node, name, issues).map(Object::toString);
      case SEQUENCE_NUMBER -> Optional.of(node.isIntegralNumber() ? node.asString() : "");
      default -> JsonValueReader.text(LONGEST).read(node, name, issues);
    };
  }

  private static boolean isValid(
      DeviceField field, String text, String name, IssueCollector issues) {
    boolean valid = field.isValid(text);
    if (!valid) {
      LocalizedText detail =
          switch (field) {
            case SEQUENCE_NUMBER -> LocalizedText.of("issue.sequenceNumber");
            case ESTABLISHMENT_UNIT_NUMBER -> LocalizedText.of("issue.establishmentUnitNumber");
            default -> LocalizedText.of("issue.text");
          };
      issues.add(RequestIssue.schemaViolation("body", name, detail));
    }
    return valid;
  }
}
