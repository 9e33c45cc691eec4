package io.github.openmidid.device;

import io.github.openmidid.MidId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of registered devices, indexed by identifier, serial number and former number. Immutable,
 * safe for use by several threads.
 *
 * <pre>{@code
 * DeviceDirectory directory = DeviceDirectory.of(devices);
 * directory.find(midId).flatMap(RegisteredDevice::serialNumber);
 * directory.withSerialNumber(SerialNumber.parse("SN 550020")); // the devices that can be meant
 * }</pre>
 *
 * <p>It holds only the devices that it was created with. Because a register shows each caller only
 * a part of its devices, absence here does not prove that a device is not registered.
 */
public final class DeviceDirectory {
  private static final DeviceDirectory EMPTY = new DeviceDirectory(List.of());

  private final Map<MidId, RegisteredDevice> devices;
  private final DeviceIndex index;
  private final Map<MidId, List<DeviceAlias>> aliases;

  private DeviceDirectory(
      Map<MidId, RegisteredDevice> devices,
      DeviceIndex index,
      Map<MidId, List<DeviceAlias>> aliases) {
    this.devices = devices;
    this.index = index;
    this.aliases = aliases;
  }

  private DeviceDirectory(Collection<RegisteredDevice> given) {
    this(new LinkedHashMap<>(), new DeviceIndex(), Map.of());
    for (RegisteredDevice device : given) {
      Objects.requireNonNull(device, "device");
      if (devices.put(device.midId(), device) != null) {
        throw new IllegalArgumentException(device.midId() + " occurs twice");
      }
      index.add(device);
    }
  }

  /**
   * Returns a directory of the devices, in their order.
   *
   * @param devices the devices, not null, without nulls
   * @throws IllegalArgumentException if two devices have the same identifier
   */
  public static DeviceDirectory of(Collection<RegisteredDevice> devices) {
    return new DeviceDirectory(devices);
  }

  /**
   * Returns a directory of the same devices, with aliases that a site has confirmed in place of
   * earlier ones. An alias of a device that is not in this directory has no effect.
   *
   * @param aliases the aliases, not null, without nulls
   */
  public DeviceDirectory withAliases(Collection<DeviceAlias> aliases) {
    return new DeviceDirectory(
        devices,
        index,
        aliases.stream()
            .collect(Collectors.groupingBy(DeviceAlias::midId, Collectors.toUnmodifiableList())));
  }

  /** Returns a directory without devices. */
  public static DeviceDirectory empty() {
    return EMPTY;
  }

  /** Returns the device with an identifier, or empty if it is not in this directory. */
  public Optional<RegisteredDevice> find(MidId midId) {
    return Optional.ofNullable(devices.get(midId));
  }

  /** Returns all devices, in the order in which they were passed. */
  public List<RegisteredDevice> devices() {
    return List.copyOf(devices.values());
  }

  /**
   * Returns the devices whose serial number {@linkplain SerialNumber#matches matches}, of any
   * maker, in the order of their identifiers.
   */
  public List<RegisteredDevice> withSerialNumber(SerialNumber number) {
    return ordered(index.matching(number));
  }

  /**
   * Returns the devices with a former FANC number, in the order of their identifiers. Case and
   * surrounding white space do not matter.
   */
  public List<RegisteredDevice> withFormerNumber(CharSequence number) {
    return ordered(Set.copyOf(index.withFormerNumber(number.toString())));
  }

  /**
   * Returns the device that evidence identifies, with the comparisons in favour of it and against
   * it.
   *
   * <p>A MID-ID, a former number, or a serial number with the maker prove a device if nothing
   * contradicts; a serial number alone suggests one. The model, the modality and the day of use
   * support or contradict. The operator and the station are compared, but never decide. What a site
   * has confirmed by a {@link DeviceAlias} comes first. Nothing is guessed: if two devices fit, the
   * result is {@link DeviceMatch.Outcome#AMBIGUOUS}.
   *
   * @param evidence what is stated about the device, not null
   */
  public DeviceMatch match(DeviceEvidence evidence) {
    return new DeviceMatcher(devices, index, aliases).match(evidence);
  }

  private static List<RegisteredDevice> ordered(Set<RegisteredDevice> found) {
    return found.stream().sorted(Comparator.comparing(RegisteredDevice::midId)).toList();
  }

  /** Returns the number of devices. */
  @Override
  public String toString() {
    return "DeviceDirectory[" + devices.size() + "]";
  }
}
