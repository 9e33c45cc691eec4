package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Modality;
import io.github.openmidid.persistence.MidIdConverter;
import io.github.openmidid.persistence.ModalityConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.function.Function;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Verifies that the converters apply automatically to attributes of an entity, with Hibernate ORM
 * and H2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class JpaTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  /**
   * Plain columns, because a column that Hibernate creates for a modality accepts wire codes only.
   */
  private static final String TABLE =
      "create table if not exists Device"
          + " (id bigint primary key, midId varchar(16), modality varchar(7))";

  private EntityManagerFactory factory;

  @Entity(name = "Device")
  static class Device {
    @Id long id;

    @Column(length = 16)
    MidId midId;

    @Column(length = 7)
    Modality modality;

    Device() {}

    Device(long id, MidId midId, Modality modality) {
      this.id = id;
      this.midId = midId;
      this.modality = modality;
    }
  }

  @BeforeAll
  void start() {
    factory =
        new HibernatePersistenceConfiguration("devices")
            .managedClasses(Device.class, MidIdConverter.class, ModalityConverter.class)
            .jdbcUrl("jdbc:h2:mem:devices;INIT=" + TABLE)
            .property("hibernate.hbm2ddl.auto", "validate")
            .validationMode(ValidationMode.NONE) // of beans: they have no constraints
            .createEntityManagerFactory();
  }

  @AfterAll
  void stop() {
    factory.close();
  }

  @AfterEach
  void empty() {
    factory.runInTransaction(em -> em.createQuery("delete from Device").executeUpdate());
  }

  @Test
  void theColumnsHoldTheCanonicalTextAndTheWireCode() {
    persist(new Device(1, MID_ID, Modality.PET_CT));
    Object[] row =
        (Object[]) call(em -> em.createNativeQuery("select midId, modality from Device"));
    assertThat(row).containsExactly("MID-9912-3456-11", "petCt");
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryModalityThatItWrites(Modality modality) {
    persist(new Device(1, MID_ID, modality));
    assertThat(find(1).modality).isEqualTo(modality);
  }

  @Test
  void anIdentifierIsAQueryParameterAndASortKey() {
    MidId other = MidId.of("MID-9900-0001-30");
    persist(new Device(1, MID_ID, Modality.PET_CT));
    persist(new Device(2, other, Modality.CT));
    assertThat(
            call(
                em ->
                    em.createQuery("select id from Device where midId = :midId and modality = :m")
                        .setParameter("midId", MID_ID)
                        .setParameter("m", Modality.PET_CT)))
        .isEqualTo(1L);
    List<MidId> ordered =
        factory.callInTransaction(
            em ->
                em.createQuery("select midId from Device order by midId", MidId.class)
                    .getResultList());
    assertThat(ordered).containsExactly(other, MID_ID);
  }

  @Test
  void nullIsNull() {
    persist(new Device(1, null, null));
    Device found = find(1);
    assertThat(found.midId).isNull();
    assertThat(found.modality).isNull();
  }

  @Test
  void rejectsAMalformedTextInAColumnWithoutQuotingIt() {
    insert("MID-9912-3456-12", "ct");
    assertThatExceptionOfType(PersistenceException.class)
        .isThrownBy(() -> find(1))
        .withRootCauseInstanceOf(MidIdParseException.class)
        .havingRootCause()
        .withMessage("not a MID-ID: fault CHECK_DIGITS at index 14");
    assertThat(catchThrowable(() -> find(1))).hasMessageNotContaining("3456");
  }

  @Test
  void rejectsASpellingThatIsNotCanonical() {
    insert("mid 9912 3456 11", "ct");
    assertThatExceptionOfType(PersistenceException.class)
        .isThrownBy(() -> find(1))
        .withRootCauseInstanceOf(MidIdParseException.class);
  }

  @Test
  void rejectsACodeThatIsNotAModality() {
    insert("MID-9912-3456-11", "PET_CT");
    assertThatExceptionOfType(PersistenceException.class)
        .isThrownBy(() -> find(1))
        .havingRootCause()
        .withMessage("not the wire code of a modality");
  }

  private void persist(Device device) {
    factory.runInTransaction(em -> em.persist(device));
  }

  private Device find(long id) {
    return factory.callInTransaction(em -> em.find(Device.class, id));
  }

  private void insert(String midId, String modality) {
    factory.runInTransaction(
        em ->
            em.createNativeQuery("insert into Device (id, midId, modality) values (1, ?, ?)")
                .setParameter(1, midId)
                .setParameter(2, modality)
                .executeUpdate());
  }

  private Object call(Function<EntityManager, Query> query) {
    return factory.callInTransaction(em -> query.apply(em).getSingleResult());
  }
}
