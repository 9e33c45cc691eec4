package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The report of a device that a supplier delivered and installed. Immutable. No component is null.
 *
 * @param midId the identifier, received from the operator
 * @param operator the hospital or practitioner for whom it was installed
 * @param modality the modality of the device
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the manufacturer's serial number
 * @param installedOn the day of installation
 * @param campus the campus of installation; empty if not given
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
  /** Validates that nothing is null. */
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
