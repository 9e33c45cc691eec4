package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Selects the devices of the cadastre to list. Immutable.
 *
 * @param midId the identifier of the device to include; empty for all; not null
 * @param modalities the modalities to include; empty for all; not null
 * @param decommissioned whether to include devices out of service
 * @param changedAfterLink whether to include only devices of which serial number, make, model, use
 *     or a date has changed after their link
 */
public record DeviceFilter(
    Optional<MidId> midId,
    Set<Modality> modalities,
    boolean decommissioned,
    boolean changedAfterLink) {
  /** Copies the set and validates that nothing is null. */
  public DeviceFilter {
    Objects.requireNonNull(midId, "midId");
    modalities = Set.copyOf(modalities);
  }

  /** Returns a filter that includes the devices that are in service or will be. */
  public static DeviceFilter inService() {
    return new DeviceFilter(Optional.empty(), Set.of(), false, false);
  }

  /** Returns a filter that includes all devices, in service or not. */
  public static DeviceFilter all() {
    return new DeviceFilter(Optional.empty(), Set.of(), true, false);
  }

  /** Returns a copy that includes only the device with this identifier. */
  public DeviceFilter withMidId(MidId midId) {
    return new DeviceFilter(Optional.of(midId), modalities, decommissioned, changedAfterLink);
  }

  /** Returns a copy that includes these modalities only. */
  public DeviceFilter withModalities(Modality... modalities) {
    return new DeviceFilter(midId, Set.of(modalities), decommissioned, changedAfterLink);
  }

  /**
   * Returns a copy that includes only devices of which serial number, make, model, use or a date
   * has changed after their link, so that the FPS Health can compare them again.
   */
  public DeviceFilter withChangedAfterLink() {
    return new DeviceFilter(midId, modalities, decommissioned, true);
  }
}
