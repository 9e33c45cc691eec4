package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verifies identifiers as key and as column, and modalities, without a line of mapping. */
class HibernateStoreTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId FORMER = MidId.of("MID-9900-0001-30");

  private final SessionFactory factory =
      new Configuration()
          .addAnnotatedClass(StoredDevice.class)
          .setProperty("hibernate.connection.url", "jdbc:h2:mem:devices")
          .setProperty("hibernate.hbm2ddl.auto", "create-drop")
          .setProperty("jakarta.persistence.validation.mode", "none")
          .buildSessionFactory();

  @AfterEach
  void close() {
    factory.close();
  }

  @Test
  void columnsAreTextThatHoldsWireForms() {
    factory.inTransaction(s -> s.persist(new StoredDevice(MID_ID, FORMER, Modality.PET_CT)));
    factory.inTransaction(
        session ->
            session.doWork(
                connection -> {
                  TextColumns.assertTypes(connection);
                  TextColumns.assertContent(connection, MID_ID.toString(), "petCt");
                }));
  }

  @Test
  void findsByKeyColumnAndModality() {
    StoredDevice stored = new StoredDevice(MID_ID, FORMER, Modality.PET_CT);
    factory.inTransaction(session -> session.persist(stored));
    factory.inTransaction(
        session -> {
          assertEquals(stored.toDocument(), session.find(StoredDevice.class, MID_ID).toDocument());
          List<MidId> found =
              session
                  .createQuery(
                      "select midId from StoredDevice where formerMidId = ?1 and modality = ?2",
                      MidId.class)
                  .setParameter(1, FORMER)
                  .setParameter(2, Modality.PET_CT)
                  .getResultList();
          assertEquals(List.of(MID_ID), found);
        });
  }
}
