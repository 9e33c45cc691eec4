package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery as the register holds it.
 *
 * @param deliveryId how the register names it
 * @param supplier who reported it
 * @param reportedAt when
 * @param midId the identifier of the device
 * @param operator for whom
 * @param modalityCode the type of device, as the register gave it
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the manufacturer's serial number
 * @param installedOn the day on which it was installed
 * @param campus where it was installed
 */
public record Delivery(
    String deliveryId,
    String supplier,
    Instant reportedAt,
    MidId midId,
    String operator,
    String modalityCode,
    String make,
    String model,
    String serialNumber,
    LocalDate installedOn,
    Optional<String> campus) {
  /** Checks that nothing is null. */
  public Delivery {
    Objects.requireNonNull(deliveryId, "deliveryId");
    Objects.requireNonNull(supplier, "supplier");
    Objects.requireNonNull(reportedAt, "reportedAt");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(make, "make");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(installedOn, "installedOn");
    Objects.requireNonNull(campus, "campus");
  }

  /** The modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
