package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which devices of the cadastre to list.
 *
 * @param midId only the device with this identifier; empty for all
 * @param modalities any of these; empty for all
 * @param decommissioned whether also those that are out of service
 */
public record DeviceFilter(
    Optional<MidId> midId, Set<Modality> modalities, boolean decommissioned) {
  /** Copies the set. */
  public DeviceFilter {
    Objects.requireNonNull(midId, "midId");
    modalities = Set.copyOf(modalities);
  }

  /** All that are in service or will be. */
  public static DeviceFilter inService() {
    return new DeviceFilter(Optional.empty(), Set.of(), false);
  }

  /** All, in service or not. */
  public static DeviceFilter all() {
    return new DeviceFilter(Optional.empty(), Set.of(), true);
  }

  /** The same, only with this identifier. */
  public DeviceFilter withMidId(MidId midId) {
    return new DeviceFilter(Optional.of(midId), modalities, decommissioned);
  }

  /** The same, only of these modalities. */
  public DeviceFilter withModalities(Modality... modalities) {
    return new DeviceFilter(midId, Set.of(modalities), decommissioned);
  }
}
