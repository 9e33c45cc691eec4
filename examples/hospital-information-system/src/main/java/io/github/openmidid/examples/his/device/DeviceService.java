package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.DeviceConflictException.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the devices of the hospital, with optimistic locking. */
@Service
public class DeviceService {
  private static final Sort ORDER = Sort.by("midId");

  private final DeviceRepository repository;
  private final ApplicationEventPublisher events;

  DeviceService(DeviceRepository repository, ApplicationEventPublisher events) {
    this.repository = repository;
    this.events = events;
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
   * Returns a device.
   *
   * @throws NoSuchDeviceException if there is no such device
   */
  public Device get(MidId midId) {
    return find(midId).orElseThrow(NoSuchDeviceException::new);
  }

  /**
   * Stores a new device.
   *
   * @throws DeviceConflictException if the identifier is stored already
   */
  @Transactional
  public Device create(MidId midId, Modality modality, String room) {
    if (repository.existsById(midId)) {
      throw new DeviceConflictException(Reason.EXISTS);
    }
    try {
      return saved(new Device(midId, modality, room));
    } catch (DataIntegrityViolationException e) {
      throw new DeviceConflictException(Reason.EXISTS);
    }
  }

  /**
   * Changes the modality and the room of a device.
   *
   * @throws NoSuchDeviceException if there is no such device
   * @throws DeviceConflictException if it has been changed since it was read
   */
  @Transactional
  public Device change(DeviceUpdate change) {
    Device device = get(change.midId());
    if (!change.version().equals(device.version())) {
      throw new DeviceConflictException(Reason.CHANGED);
    }
    device.change(change.modality(), change.room().strip());
    try {
      return saved(device);
    } catch (OptimisticLockingFailureException e) {
      throw new DeviceConflictException(Reason.CHANGED);
    }
  }

  private Device saved(Device device) {
    Device saved = repository.saveAndFlush(device);
    events.publishEvent(new DeviceStored(saved));
    return saved;
  }
}
