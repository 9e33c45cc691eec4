package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of devices. */
public interface DeviceRepository extends JpaRepository<Device, MidId> {}
