package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An identifier and its device, tied together once and for ever.
 *
 * @param midId the identifier
 * @param deviceId how the register names the device
 * @param linkedAt when
 * @param warnings whether no delivery was reported ({@code deliveryMissing}), or one with another
 *     serial number ({@code deliveryDiffers})
 */
public record Link(MidId midId, String deviceId, Instant linkedAt, List<RegisterWarning> warnings) {
  /** Copies the list and checks that nothing is null. */
  public Link {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(linkedAt, "linkedAt");
    warnings = List.copyOf(warnings);
  }
}
