package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import java.util.List;

/**
 * A reported device that waits for a link.
 *
 * @param device the device
 * @param candidates the identifiers that may be its own, that of its report first
 * @param contradictions the contradictions to a link of the device with any identifier
 * @param freeMidIds the number of available identifiers of its operator for its modality with which
 *     neither a device nor a delivery was reported
 */
public record UnlinkedDeviceRecord(
    DeviceRecord device,
    List<LinkCandidateRecord> candidates,
    List<ContradictionRecord> contradictions,
    long freeMidIds) {}
