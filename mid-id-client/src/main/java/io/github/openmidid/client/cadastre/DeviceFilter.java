package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
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
 * @param statuses the statuses to include; empty for all; not null
 * @param search the text that identifier, operator, serial number, billing number, make, model or
 *     campus contains, see {@link #withSearch}; empty for all; not null
 */
public record DeviceFilter(
    Optional<MidId> midId,
    Set<Modality> modalities,
    boolean decommissioned,
    boolean changedAfterLink,
    Set<CadastreDeviceStatus> statuses,
    Optional<String> search) {
  private static final int LONGEST_SEARCH = 100;

  /**
   * Copies the sets and validates that nothing is null.
   *
   * @throws IllegalArgumentException if the text to search for is not one line of 1 to 100
   *     characters, with a letter or a digit
   */
  public DeviceFilter {
    Objects.requireNonNull(midId, "midId");
    modalities = Set.copyOf(modalities);
    statuses = Set.copyOf(statuses);
    search.ifPresent(DeviceFilter::requireSearchable);
  }

  private static void requireSearchable(String text) {
    if (!DeviceField.OPERATOR.isValid(text)
        || text.codePointCount(0, text.length()) > LONGEST_SEARCH) {
      throw new IllegalArgumentException("search is not one line of 1 to 100 characters");
    }
  }

  /** Returns a filter that includes the devices that are in service or will be. */
  public static DeviceFilter inService() {
    return new DeviceFilter(Optional.empty(), Set.of(), false, false, Set.of(), Optional.empty());
  }

  /** Returns a filter that includes all devices, in service or not. */
  public static DeviceFilter all() {
    return new DeviceFilter(Optional.empty(), Set.of(), true, false, Set.of(), Optional.empty());
  }

  /** Returns a copy that includes only the device with this identifier. */
  public DeviceFilter withMidId(MidId midId) {
    return new DeviceFilter(
        Optional.of(midId), modalities, decommissioned, changedAfterLink, statuses, search);
  }

  /** Returns a copy that includes these modalities only. */
  public DeviceFilter withModalities(Modality... modalities) {
    return new DeviceFilter(
        midId, Set.of(modalities), decommissioned, changedAfterLink, statuses, search);
  }

  /**
   * Returns a copy that includes only devices of which serial number, make, model, use or a date
   * has changed after their link, so that the FPS Health can compare them again.
   */
  public DeviceFilter withChangedAfterLink() {
    return new DeviceFilter(midId, modalities, decommissioned, true, statuses, search);
  }

  /** Returns a copy that includes these statuses only. */
  public DeviceFilter withStatuses(CadastreDeviceStatus... statuses) {
    return new DeviceFilter(
        midId, modalities, decommissioned, changedAfterLink, Set.of(statuses), search);
  }

  /**
   * Returns a copy that includes only devices of which identifier, operator, serial number, billing
   * number, make, model or campus contains a text, in upper or lower case: {@code
   * DeviceFilter.inService().withSearch("campus noord")}. An identifier may be spelled in any way
   * that {@link MidId#tryParse} accepts.
   *
   * @param text one line of 1 to 100 characters, with a letter or a digit; not null
   * @throws IllegalArgumentException if it is not such a text
   */
  public DeviceFilter withSearch(String text) {
    return new DeviceFilter(
        midId, modalities, decommissioned, changedAfterLink, statuses, Optional.of(text));
  }
}
