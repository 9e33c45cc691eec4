package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.MidId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of a query of timelines.
 *
 * @param operators only the devices of these operators; of all if empty
 * @param billingNumber only devices that have had this number, if present; leading zeros of a
 *     number of digits do not count
 * @param on only devices with a billing number on this day, if present; together with {@code
 *     billingNumber}, with that one
 * @param after only identifiers that sort after this one, if present
 */
public record DeviceTimelineFilter(
    Optional<Set<String>> operators,
    Optional<String> billingNumber,
    Optional<LocalDate> on,
    Optional<MidId> after) {}
