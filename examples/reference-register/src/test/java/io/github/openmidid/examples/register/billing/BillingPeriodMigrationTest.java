package io.github.openmidid.examples.register.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Tests that the billing numbers of earlier versions are valid from the day in Belgium on. */
@Tag("slow")
class BillingPeriodMigrationTest {
  private static final Instant EVENING = Instant.parse("2026-11-29T22:59:59Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-29T23:00:00Z");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void keepsTheBillingNumbersOfEarlierVersions(Engine engine) throws IOException {
    List<MidId> midIds =
        List.of(MidId.ofSerial(99_000_001), MidId.ofSerial(99_000_002), MidId.ofSerial(99_000_003));
    StringBuilder csv =
        new StringBuilder(
            "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n");
    midIds.forEach(
        midId ->
            csv.append(midId).append(",CT,AZ,Acme,M,").append(midId).append(",2020-01-02,true\n"));
    Path file = Files.writeString(directory.resolve("register.csv"), csv);
    try (ReferenceRegister register =
        engine.newStore(directory).builder().importing(file).start()) {
      JdbcClient jdbc = RegisterInternals.part(register, JdbcClient.class);
      undo(jdbc);
      add(jdbc, midIds.get(0), "B-1", EVENING);
      add(jdbc, midIds.get(1), "0012", MIDNIGHT);
      add(jdbc, midIds.get(2), "012", MIDNIGHT);

      new ResourceDatabasePopulator(
              false,
              false,
              StandardCharsets.UTF_8.name(),
              new ClassPathResource("mid-id-register/migration/common/V25__billing_period.sql"))
          .execute(RegisterInternals.part(register, DataSource.class));

      BillingNumberStore numbers = RegisterInternals.part(register, BillingNumberStore.class);
      assertThat(numbers.findAll(midIds).values().stream().flatMap(List::stream))
          .containsExactlyInAnyOrder(
              number(midIds.get(0), "B-1", "2026-11-29", EVENING),
              number(midIds.get(1), "0012", "2026-11-30", MIDNIGHT),
              number(midIds.get(2), "012", "2026-11-30", MIDNIGHT));
      assertThat(
              jdbc.sql("SELECT number_form FROM billing_number_form ORDER BY number_form")
                  .query(String.class)
                  .list())
          .containsExactly("12", "B-1");
    }
  }

  private static BillingNumberRecord number(
      MidId midId, String number, String validFrom, Instant givenAt) {
    return new BillingNumberRecord(
        midId, number, LocalDate.parse(validFrom), Optional.empty(), Optional.empty(), givenAt);
  }

  private static void undo(JdbcClient jdbc) {
    for (String statement :
        List.of(
            "DROP TABLE billing_period",
            "DROP TABLE billing_number_form",
            "ALTER TABLE registration ADD COLUMN billing_number VARCHAR(64)",
            "CREATE TABLE billing_number (mid_id MID_ID_TEXT NOT NULL PRIMARY KEY REFERENCES link,"
                + " billing_number VARCHAR(64) NOT NULL, given_at TIMESTAMP WITH TIME ZONE NOT"
                + " NULL, given_by VARCHAR(200) NOT NULL, CONSTRAINT billing_number_once UNIQUE"
                + " (billing_number))")) {
      jdbc.sql(statement).update();
    }
  }

  private static void add(JdbcClient jdbc, MidId midId, String number, Instant givenAt) {
    jdbc.sql("INSERT INTO billing_number VALUES (?, ?, ?, 'RIZIV')")
        .params(midId.toString(), number, givenAt.atOffset(ZoneOffset.UTC))
        .update();
  }
}
