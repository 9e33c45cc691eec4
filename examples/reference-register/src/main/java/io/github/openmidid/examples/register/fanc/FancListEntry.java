package io.github.openmidid.examples.register.fanc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An identifier in FANC's scope, with the establishment of its device as far as it is known.
 *
 * @param place its place in the list, that of its latest change
 * @param midId the identifier
 * @param modality the type of device
 * @param operator to whom it was granted
 * @param status whether it is linked
 * @param campus where the device stands
 * @param establishmentUnitNumber establishment unit in the Crossroads Bank for Enterprises
 * @param fancEstablishmentNumber FANC's number of the establishment
 * @param fancDeviceNumber FANC's own number of the device of before
 * @param decommissioningDate the last day of use
 * @param changedAt when any of this last changed
 */
public record FancListEntry(
    long place,
    String midId,
    String modality,
    String operator,
    String status,
    Optional<String> campus,
    Optional<String> establishmentUnitNumber,
    Optional<String> fancEstablishmentNumber,
    Optional<String> fancDeviceNumber,
    Optional<LocalDate> decommissioningDate,
    Instant changedAt) {}
