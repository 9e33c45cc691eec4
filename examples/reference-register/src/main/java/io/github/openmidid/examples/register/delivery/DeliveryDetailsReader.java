package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.json.JsonValueReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Reads the request body of a delivery. */
final class DeliveryDetailsReader {
  private static final Set<String> NAMES =
      Set.of(
          "requestReference",
          "midId",
          "operator",
          "modality",
          "make",
          "model",
          "serialNumber",
          "installedOn",
          "campus");
  private static final JsonValueReader<String> NAME = JsonValueReader.text(200);
  private static final JsonValueReader<String> SERIAL_NUMBER = JsonValueReader.text(100);

  private DeliveryDetailsReader() {}

  static DeliveryDetails read(ObjectNode body) {
    IssueCollector issues = new IssueCollector();
    JsonObjectReader json = JsonObjectReader.of(body, "", NAMES, issues);
    Optional<UUID> reference = json.required("requestReference", JsonValueReader.UUID_TEXT);
    Optional<MidId> midId = json.required("midId", JsonValueReader.MID_ID);
    Optional<String> operator = json.required("operator", NAME);
    Optional<Modality> modality = json.required("modality", JsonValueReader.MODALITY);
    Optional<String> make = json.required("make", NAME);
    Optional<String> model = json.required("model", NAME);
    Optional<String> serialNumber = json.required("serialNumber", SERIAL_NUMBER);
    Optional<LocalDate> installedOn = json.required("installedOn", JsonValueReader.DATE);
    Optional<String> campus = json.optional("campus", NAME);
    issues.throwIfAny();
    return new DeliveryDetails(
        reference.orElseThrow(),
        midId.orElseThrow(),
        operator.orElseThrow(),
        modality.orElseThrow(),
        make.orElseThrow(),
        model.orElseThrow(),
        serialNumber.orElseThrow(),
        installedOn.orElseThrow(),
        campus);
  }
}
