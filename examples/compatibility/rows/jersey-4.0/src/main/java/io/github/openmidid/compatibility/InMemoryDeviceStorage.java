package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores devices in memory: the row has no database. */
@ApplicationScoped
public class InMemoryDeviceStorage implements DeviceStorage {
  private final Map<MidId, StoredDevice> devices = new ConcurrentHashMap<>();

  @Override
  public void save(StoredDevice device) {
    devices.put(device.toDocument().midId(), device);
  }

  @Override
  public Optional<StoredDevice> find(MidId midId) {
    return Optional.ofNullable(devices.get(midId));
  }

  @Override
  public List<StoredDevice> find(MidId formerMidId, Modality modality) {
    return find(modality).stream()
        .filter(device -> device.toDocument().formerMidId().equals(formerMidId))
        .toList();
  }

  @Override
  public List<StoredDevice> find(Modality modality) {
    return devices.values().stream()
        .filter(device -> device.toDocument().modality() == modality)
        .toList();
  }
}
