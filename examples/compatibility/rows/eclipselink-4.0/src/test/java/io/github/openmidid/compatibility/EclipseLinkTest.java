package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** Verifies columns of identifiers and modalities, keys as texts, and that keys fail. */
class EclipseLinkTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId FORMER = MidId.of("MID-9900-0001-30");

  @Test
  void columnsHoldCanonicalTextAndWireCode() throws Exception {
    try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("text-keys")) {
      persist(factory, new TextKeyDevice(MID_ID, FORMER, Modality.PET_CT));
      try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:text-keys")) {
        TextColumns.assertTypes(connection);
        TextColumns.assertContent(connection, MID_ID.toString(), "petCt");
      }
      try (EntityManager entities = factory.createEntityManager()) {
        TextKeyDevice found =
            entities
                .createQuery(
                    "select d from TextKeyDevice d where d.formerMidId = ?1 and d.modality = ?2",
                    TextKeyDevice.class)
                .setParameter(1, FORMER)
                .setParameter(2, Modality.PET_CT)
                .getSingleResult();
        assertEquals(MID_ID, found.midId());
      }
    }
  }

  @Test
  void anIdentifierAsKeyFails() {
    try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("identifier-keys")) {
      persist(factory, new IdentifierKeyDevice(MID_ID));
    }
  }

  private static void persist(EntityManagerFactory factory, Object entity) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      entities.persist(entity);
      entities.getTransaction().commit();
    }
  }
}
