package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds devices by identifier and by modality. */
interface StoredDeviceRepository extends JpaRepository<StoredDevice, MidId> {
  List<StoredDevice> findByFormerMidIdAndModality(MidId formerMidId, Modality modality);

  List<StoredDevice> findByModality(Modality modality);
}
