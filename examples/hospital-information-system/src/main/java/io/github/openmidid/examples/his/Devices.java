package io.github.openmidid.examples.his;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.DeviceConflict.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices of the hospital. No change is lost to another at the same moment. */
@Service
class Devices {
  private static final Sort ORDER = Sort.by("midId");

  private final DeviceRepository repository;

  Devices(DeviceRepository repository) {
    this.repository = repository;
  }

  List<Device> all() {
    return repository.findAll(ORDER);
  }

  List<Device> all(Collection<MidId> midIds) {
    return repository.findAllById(midIds);
  }

  Optional<Device> find(MidId midId) {
    return repository.findById(midId);
  }

  /**
   * One of them.
   *
   * @throws NoSuchDevice if it is not there
   */
  Device get(MidId midId) {
    return find(midId).orElseThrow(NoSuchDevice::new);
  }

  /**
   * Stores a new one.
   *
   * @throws DeviceConflict if it is there already
   */
  @Transactional
  public Device create(MidId midId, Modality modality, String room) {
    if (repository.existsById(midId)) {
      throw new DeviceConflict(Reason.EXISTS);
    }
    try {
      return repository.saveAndFlush(new Device(midId, modality, room));
    } catch (DataIntegrityViolationException e) {
      throw new DeviceConflict(Reason.EXISTS);
    }
  }

  /**
   * Changes one, except for its identifier.
   *
   * @throws NoSuchDevice if it is not there
   * @throws DeviceConflict if it is not as it was when it was read
   */
  @Transactional
  public Device change(DeviceChange change) {
    Device device = get(change.midId());
    if (!change.version().equals(device.version())) {
      throw new DeviceConflict(Reason.CHANGED);
    }
    device.change(change.modality(), change.room().strip());
    try {
      return repository.saveAndFlush(device);
    } catch (OptimisticLockingFailureException e) {
      throw new DeviceConflict(Reason.CHANGED);
    }
  }
}
