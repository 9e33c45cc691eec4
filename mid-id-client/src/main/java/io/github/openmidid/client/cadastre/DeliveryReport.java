package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a supplier delivered and installed, and for whom.
 *
 * @param midId the identifier that the operator gave
 * @param operator the hospital or practitioner for whom
 * @param modality the type of device
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the manufacturer's serial number
 * @param installedOn the day on which it was installed
 * @param campus where it was installed
 */
public record DeliveryReport(
    MidId midId,
    String operator,
    Modality modality,
    String make,
    String model,
    String serialNumber,
    LocalDate installedOn,
    Optional<String> campus) {
  /** Checks that nothing is null. */
  public DeliveryReport {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(modality, "modality");
    Objects.requireNonNull(make, "make");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(installedOn, "installedOn");
    Objects.requireNonNull(campus, "campus");
  }
}
