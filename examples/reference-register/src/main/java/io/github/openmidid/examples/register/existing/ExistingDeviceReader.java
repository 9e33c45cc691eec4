package io.github.openmidid.examples.register.existing;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.web.DeviceFieldReader;
import io.github.openmidid.examples.register.web.json.JsonArrayReader;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a list of existing devices. */
final class ExistingDeviceReader {
  private static final String ITEMS = "items";
  private static final List<DeviceField> FIELDS =
      List.of(
          DeviceField.MAKE,
          DeviceField.MODEL,
          DeviceField.SERIAL_NUMBER,
          DeviceField.USE,
          DeviceField.CAMPUS,
          DeviceField.FANC_ESTABLISHMENT_NUMBER);
  private static final JsonValueReader<String> NUMBER = JsonValueReader.text(64);

  private ExistingDeviceReader() {}

  static List<ExistingDeviceEntry> read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", Set.of(ITEMS), issues);
    Optional<List<ExistingDeviceEntry>> items =
        json.required(ITEMS, JsonArrayReader.of(ExistingDeviceReader::row));
    issues.throwIfAny();
    return items.orElseThrow();
  }

  private static Optional<ExistingDeviceEntry> row(
      JsonNode node, String name, IssueCollector issues) {
    if (node instanceof ObjectNode object) {
      return row(JsonObjectReader.of(object, name + ".", names(), issues));
    }
    issues.add(RequestIssue.schemaViolation("body", name, LocalizedText.of("issue.notAnObject")));
    return Optional.empty();
  }

  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(
            List.of("cadastreNumber", "operator", "modality", "registeredOn", "fancDeviceNumber"));
    FIELDS.forEach(field -> names.add(field.code()));
    return names;
  }

  private static Optional<ExistingDeviceEntry> row(JsonObjectReader json) {
    Optional<String> number = json.required("cadastreNumber", NUMBER);
    Optional<String> operator = json.required("operator", JsonValueReader.ORGANIZATION);
    Optional<Modality> modality = json.required("modality", JsonValueReader.MODALITY);
    Optional<LocalDate> registeredOn = json.required("registeredOn", JsonValueReader.DATE);
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    for (DeviceField field : FIELDS) {
      json.optional(field.code(), DeviceFieldReader.type(field))
          .ifPresent(text -> fields.put(field, text));
    }
    Optional<String> fancNumber = json.optional("fancDeviceNumber", NUMBER);
    boolean whole =
        number.isPresent()
            && operator.isPresent()
            && modality.isPresent()
            && registeredOn.isPresent();
    return whole
        ? Optional.of(
            new ExistingDeviceEntry(
                number.get(),
                operator.get(),
                modality.get(),
                registeredOn.get(),
                fields,
                fancNumber))
        : Optional.empty();
  }
}
