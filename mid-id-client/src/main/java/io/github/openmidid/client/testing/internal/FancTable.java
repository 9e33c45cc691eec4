package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The list for FANC: each identifier in its scope once, at the place of its latest change. */
public final class FancTable {
  private final MemoryRegister register;
  private final Map<Long, Change> changes = new TreeMap<>();
  private final Map<MidId, Long> places = new HashMap<>();
  private long lastPlace;

  FancTable(MemoryRegister register) {
    this.register = register;
  }

  /** Moves an identifier to the end of the list, unless it is outside of the scope of FANC. */
  void mark(Registration registration, Instant now) {
    if (registration.modality().filter(modality -> !modality.inFancScope()).isPresent()) {
      return;
    }
    Long former = places.put(registration.midId(), ++lastPlace);
    if (former != null) {
      changes.remove(former);
    }
    changes.put(lastPlace, new Change(registration.midId(), now));
  }

  /**
   * Returns the changes after a position in the list, by their positions.
   *
   * @param after the position, 0 for the first page
   */
  public List<Map.Entry<Long, FancDevice>> list(long after) {
    return changes.entrySet().stream()
        .filter(entry -> entry.getKey() > after)
        .map(entry -> Map.entry(entry.getKey(), device(entry.getValue())))
        .toList();
  }

  private FancDevice device(Change change) {
    Registration registration = register.registrations().find(change.midId()).orElseThrow();
    Optional<CadastreDevice> device = register.devices().find(change.midId());
    return new FancDevice(
        change.midId(),
        registration.modalityCode(),
        registration.operator().orElseThrow(),
        registration.statusCode(),
        get(device, DeviceField.CAMPUS),
        get(device, DeviceField.ESTABLISHMENT_UNIT_NUMBER),
        get(device, DeviceField.FANC_ESTABLISHMENT_NUMBER),
        device.flatMap(CadastreDevice::fancDeviceNumber),
        get(device, DeviceField.DECOMMISSIONING_DATE).map(LocalDate::parse),
        change.at());
  }

  private static Optional<String> get(Optional<CadastreDevice> device, DeviceField field) {
    return device.flatMap(found -> found.get(field));
  }

  private record Change(MidId midId, Instant at) {}
}
