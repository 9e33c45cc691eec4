package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Modality;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.Version;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifies that Hibernate ORM stores identifiers and modalities as text without a line of code,
 * also as keys. The build runs it with Hibernate 7 and with 6.6.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HibernateTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId OTHER = MidId.of("MID-9900-0001-30");

  private SessionFactory factory;

  @Entity(name = "Scanner")
  static class Scanner {
    @Id MidId midId;
    MidId former;
    Modality modality;

    @Enumerated(EnumType.STRING)
    Modality declared;

    @ManyToOne Scanner successor;
    @ElementCollection Set<MidId> related = new HashSet<>();
    @ElementCollection Set<Modality> modalities = EnumSet.noneOf(Modality.class);

    Scanner() {}

    Scanner(MidId midId, Modality modality) {
      this.midId = midId;
      this.modality = modality;
    }
  }

  @BeforeAll
  void start() {
    factory =
        new Configuration()
            .addAnnotatedClass(Scanner.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:scanners")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .setProperty("jakarta.persistence.validation.mode", "none")
            .buildSessionFactory();
  }

  @AfterAll
  void stop() {
    factory.close();
  }

  @AfterEach
  void empty() {
    factory.getSchemaManager().truncateMappedObjects();
  }

  @Test
  void runsWithTheVersionThatTheBuildNames() {
    assertThat(Version.getVersionString())
        .startsWith(System.getProperty("openmidid.hibernate", ""));
  }

  @Test
  void everyColumnIsVarchar() {
    assertThat(
            query(
                "select lower(table_name) || '.' || lower(column_name) || ' ' || data_type"
                    + " from information_schema.columns where table_schema = 'PUBLIC'"))
        .containsExactlyInAnyOrder(
            "scanner.midid CHARACTER VARYING",
            "scanner.former CHARACTER VARYING",
            "scanner.modality CHARACTER VARYING",
            "scanner.declared CHARACTER VARYING",
            "scanner.successor_midid CHARACTER VARYING",
            "scanner_related.scanner_midid CHARACTER VARYING",
            "scanner_related.related CHARACTER VARYING",
            "scanner_modalities.scanner_midid CHARACTER VARYING",
            "scanner_modalities.modalities CHARACTER VARYING");
  }

  @Test
  void theColumnsHoldTheCanonicalTextAndTheWireCode() {
    persistTwo();
    assertThat(query("select midId || former || modality || successor_midId from Scanner"))
        .containsOnly("MID-9912-3456-11MID-9900-0001-30petCtMID-9900-0001-30", null);
    assertThat(query("select related from Scanner_related")).containsExactly(OTHER.toString());
    assertThat(query("select declared from Scanner")).containsOnly("petCt", null);
    assertThat(query("select modalities from Scanner_modalities")).containsExactly("mri");
  }

  @Test
  void findsByKeyWhatItStored() {
    persistTwo();
    factory.inTransaction(
        session -> {
          Scanner found = session.find(Scanner.class, MID_ID);
          assertThat(found.midId).isEqualTo(MID_ID);
          assertThat(found.former).isEqualTo(OTHER);
          assertThat(found.modality).isEqualTo(Modality.PET_CT);
          assertThat(found.successor.midId).isEqualTo(OTHER);
          assertThat(found.successor.former).isNull();
          assertThat(found.successor.modality).isNull();
          assertThat(found.related).containsExactly(OTHER);
          assertThat(found.modalities).containsExactly(Modality.MRI);
        });
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryModalityThatItWrites(Modality modality) {
    factory.inTransaction(session -> session.persist(new Scanner(MID_ID, modality)));
    assertThat(
            factory.<Modality>fromTransaction(
                session -> session.find(Scanner.class, MID_ID).modality))
        .isEqualTo(modality);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from Scanner where midId = :midId",
        "from Scanner where midId in (:midId)",
        "from Scanner where modality = PET_CT and :midId = midId",
        "from Scanner where modality = io.github.openmidid.Modality.PET_CT and :midId = midId",
        "from Scanner where successor.midId < :midId",
        "from Scanner s where :midId = s.midId and exists (select 1 from Scanner t where t = s.successor)"
      })
  void queriesByIdentifierAndModality(String query) {
    persistTwo();
    List<MidId> found =
        factory.fromTransaction(
            session ->
                session
                    .createQuery("select midId " + query, MidId.class)
                    .setParameter("midId", MID_ID)
                    .getResultList());
    assertThat(found).containsExactly(MID_ID);
  }

  @Test
  void anIdentifierIsASortKeyAndAModalityAParameter() {
    persistTwo();
    List<MidId> ordered =
        factory.fromTransaction(
            session ->
                session
                    .createQuery("select midId from Scanner order by midId", MidId.class)
                    .getResultList());
    assertThat(ordered).containsExactly(OTHER, MID_ID);
    assertThat(
            factory.<Long>fromTransaction(
                session ->
                    session
                        .createQuery("select count(*) from Scanner where modality = :m", Long.class)
                        .setParameter("m", Modality.PET_CT)
                        .getSingleResult()))
        .isEqualTo(1);
  }

  @Test
  void rejectsAMalformedKeyWithoutQuotingIt() {
    factory.inTransaction(
        session ->
            session
                .createNativeMutationQuery(
                    "insert into Scanner (midId) values ('MID-9912-3456-12')")
                .executeUpdate());
    assertThatExceptionOfType(MidIdParseException.class)
        .isThrownBy(
            () ->
                factory.inTransaction(
                    session -> session.createQuery("from Scanner", Scanner.class).getResultList()))
        .withMessage("not a MID-ID: fault CHECK_DIGITS at index 14");
  }

  private void persistTwo() {
    Scanner first = new Scanner(MID_ID, Modality.PET_CT);
    Scanner second = new Scanner(OTHER, null);
    first.former = OTHER;
    first.declared = Modality.PET_CT;
    first.successor = second;
    first.related.add(OTHER);
    first.modalities.add(Modality.MRI);
    factory.inTransaction(
        session -> {
          session.persist(second);
          session.persist(first);
        });
  }

  private List<String> query(String sql) {
    return factory.fromTransaction(
        session -> session.createNativeQuery(sql, String.class).getResultList());
  }
}
