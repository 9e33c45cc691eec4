package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verifies that keys and columns are text with the converters, and binary without them. */
class EclipseLinkTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId FORMER = MidId.of("MID-9900-0001-30");

  private final StoredDevice device = new StoredDevice(MID_ID, FORMER, Modality.PET_CT);

  @Test
  void withTheConvertersKeysAndColumnsAreText() throws Exception {
    try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("converted");
        EntityManager entities = factory.createEntityManager()) {
      persist(entities);
      try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:converted")) {
        TextColumns.assertTypes(connection);
        TextColumns.assertContent(connection, MID_ID.toString(), "petCt");
      }
      assertEquals(device.toDocument(), entities.find(StoredDevice.class, MID_ID).toDocument());
      List<MidId> found =
          entities
              .createQuery(
                  "select d.midId from StoredDevice d where d.formerMidId = ?1 and d.modality = ?2",
                  MidId.class)
              .setParameter(1, FORMER)
              .setParameter(2, Modality.PET_CT)
              .getResultList();
      assertEquals(List.of(MID_ID), found);
    }
  }

  /**
   * Verifies the columns without converters: no code of the library runs, so that none can report
   * it.
   */
  @Test
  void withoutTheConvertersIdentifiersAreSerialized() throws Exception {
    try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("serialized");
        EntityManager entities = factory.createEntityManager()) {
      persist(entities);
      try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:serialized")) {
        assertEquals("BINARY VARYING", TextColumns.types(connection).get("midid"));
      }
    }
  }

  private void persist(EntityManager entities) {
    entities.getTransaction().begin();
    entities.persist(device);
    entities.getTransaction().commit();
    entities.clear();
    entities.getEntityManagerFactory().getCache().evictAll();
  }
}
