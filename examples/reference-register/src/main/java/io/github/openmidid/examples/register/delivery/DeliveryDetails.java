package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a supplier has delivered and installed.
 *
 * @param reference made once by the supplier
 * @param midId the identifier that the operator has given to the supplier
 * @param operator for whom
 * @param modality the type of the device
 * @param make its manufacturer
 * @param model its model
 * @param serialNumber the manufacturer's serial number
 * @param installedOn the day on which it was installed
 * @param campus where, if that is said
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
