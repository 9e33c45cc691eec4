package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The details of a delivery, as the supplier reports it.
 *
 * @param reference the request reference, unique per supplier
 * @param midId the identifier that the operator has passed on to the supplier
 * @param operator the operator of the device
 * @param modality the modality of the device
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the manufacturer's serial number
 * @param installedOn the day of the installation
 * @param campus the campus, if given
 */
public record DeliveryDetails(
    UUID reference,
    MidId midId,
    String operator,
    Modality modality,
    String make,
    String model,
    String serialNumber,
    LocalDate installedOn,
    Optional<String> campus) {}
