package io.github.openmidid.examples.register.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of the device for which an identifier was granted.
 *
 * @param manufacturer who made it
 * @param model its model
 * @param serialNumber the manufacturer's serial number
 * @param inServiceSince since when it is in service, if that is known
 */
public record Device(
    String manufacturer, String model, String serialNumber, Optional<LocalDate> inServiceSince) {}
