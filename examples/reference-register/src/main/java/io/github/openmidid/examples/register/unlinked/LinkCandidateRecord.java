package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.register.Registration;
import java.util.List;

/**
 * An identifier that may be that of a device: the one of its report, or one with which a delivery
 * of the same serial number was reported.
 *
 * @param registration the registration of the identifier
 * @param isReported whether the device was reported with it; only then can it be linked
 * @param deliveries the number of deliveries with it
 * @param contradictions the contradictions to the link
 */
public record LinkCandidateRecord(
    Registration registration,
    boolean isReported,
    int deliveries,
    List<ContradictionRecord> contradictions) {}
