package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.List;
import java.util.Optional;

/** Stores and finds devices. */
public interface DeviceStorage {
  void save(StoredDevice device);

  Optional<StoredDevice> find(MidId midId);

  List<StoredDevice> find(MidId formerMidId, Modality modality);

  List<StoredDevice> find(Modality modality);
}
