package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery in the register. Immutable.
 *
 * @param deliveryId the id of the delivery
 * @param supplier the supplier that reported it
 * @param reportedAt the time of the report
 * @param midId the identifier of the device
 * @param operator the operator for whom it was delivered
 * @param modalityCode the code of the modality, as in the response
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the manufacturer's serial number
 * @param installedOn the day of installation
 * @param campus the campus of installation, if given
 * @param warnings the present contradictions of other deliveries with the same identifier: by
 *     another supplier ({@code severalSuppliers}) or with another serial number ({@code
 *     severalSerialNumbers}); empty if none does
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
    Optional<String> campus,
    List<RegisterWarning> warnings) {
  /** Copies the list and validates that nothing is null. */
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
    warnings = List.copyOf(warnings);
  }

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
