package io.github.openmidid.examples.his;

import io.github.openmidid.MidId;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of devices. */
interface DeviceRepository extends JpaRepository<Device, MidId> {}
