package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Stores devices by Jakarta Persistence. */
@ApplicationScoped
@Transactional
public class JpaDeviceStorage implements DeviceStorage {
  @Inject EntityManager entities;

  @Override
  public void save(StoredDevice device) {
    entities.merge(device);
  }

  @Override
  public Optional<StoredDevice> find(MidId midId) {
    return Optional.ofNullable(entities.find(StoredDevice.class, midId));
  }

  @Override
  public List<StoredDevice> find(MidId formerMidId, Modality modality) {
    return entities
        .createQuery(
            "from StoredDevice where formerMidId = ?1 and modality = ?2", StoredDevice.class)
        .setParameter(1, formerMidId)
        .setParameter(2, modality)
        .getResultList();
  }

  @Override
  public List<StoredDevice> find(Modality modality) {
    return entities
        .createQuery("from StoredDevice where modality = ?1", StoredDevice.class)
        .setParameter(1, modality)
        .getResultList();
  }
}
