package io.github.openmidid.examples.his.warning;

import io.github.openmidid.MidId;
import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of warnings about devices. */
interface DeviceWarningRepository extends JpaRepository<DeviceWarning, MidId> {}
