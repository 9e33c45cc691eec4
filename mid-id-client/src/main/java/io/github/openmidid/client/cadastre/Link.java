package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The permanent link between an identifier and its device. Immutable.
 *
 * @param midId the identifier
 * @param deviceId the id of the device in the register
 * @param linkedAt the time of the link
 * @param warnings the warnings, that no delivery was reported ({@code deliveryMissing}), that one
 *     has another serial number than the device ({@code deliveryDiffers}), or that they contradict
 *     each other ({@code severalSuppliers}, {@code severalSerialNumbers})
 */
public record Link(MidId midId, String deviceId, Instant linkedAt, List<RegisterWarning> warnings) {
  /** Copies the list and validates that nothing is null. */
  public Link {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(linkedAt, "linkedAt");
    warnings = List.copyOf(warnings);
  }
}
