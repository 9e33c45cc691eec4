package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.DeviceConflictException.Reason;
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
public class DeviceService {
  private static final Sort ORDER = Sort.by("midId");

  private final DeviceRepository repository;

  DeviceService(DeviceRepository repository) {
    this.repository = repository;
  }

  public List<Device> all() {
    return repository.findAll(ORDER);
  }

  public List<Device> all(Collection<MidId> midIds) {
    return repository.findAllById(midIds);
  }

  public Optional<Device> find(MidId midId) {
    return repository.findById(midId);
  }

  /**
   * One of them.
   *
   * @throws NoSuchDeviceException if it is not there
   */
  public Device get(MidId midId) {
    return find(midId).orElseThrow(NoSuchDeviceException::new);
  }

  /**
   * Stores a new one.
   *
   * @throws DeviceConflictException if it is there already
   */
  @Transactional
  public Device create(MidId midId, Modality modality, String room) {
    if (repository.existsById(midId)) {
      throw new DeviceConflictException(Reason.EXISTS);
    }
    try {
      return repository.saveAndFlush(new Device(midId, modality, room));
    } catch (DataIntegrityViolationException e) {
      throw new DeviceConflictException(Reason.EXISTS);
    }
  }

  /**
   * Changes one, except for its identifier.
   *
   * @throws NoSuchDeviceException if it is not there
   * @throws DeviceConflictException if it is not as it was when it was read
   */
  @Transactional
  public Device change(DeviceChange change) {
    Device device = get(change.midId());
    if (!change.version().equals(device.version())) {
      throw new DeviceConflictException(Reason.CHANGED);
    }
    device.change(change.modality(), change.room().strip());
    try {
      return repository.saveAndFlush(device);
    } catch (OptimisticLockingFailureException e) {
      throw new DeviceConflictException(Reason.CHANGED);
    }
  }
}
