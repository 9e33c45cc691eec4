package io.github.openmidid.examples.register.fanc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An identifier in FANC's scope, with the establishment of its device if known.
 *
 * @param place its place in the feed, that of its latest change
 * @param midId the identifier
 * @param modality the modality
 * @param operator the operator to whom it was granted
 * @param status the code of its status
 * @param campus the campus of the device
 * @param establishmentUnitNumber the establishment unit in the Crossroads Bank for Enterprises
 * @param fancEstablishmentNumber FANC's number of the establishment
 * @param fancDeviceNumber FANC's former number of the device
 * @param decommissioningDate the last day of use
 * @param changedAt when any of these last changed
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
