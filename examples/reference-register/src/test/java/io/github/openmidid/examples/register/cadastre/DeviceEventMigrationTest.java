package io.github.openmidid.examples.register.cadastre;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Tests that the history of an earlier version, with a row for each field, is still there. */
@Tag("slow")
class DeviceEventMigrationTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void keepsTheHistoryOfEarlierVersions(Engine engine) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("register.csv"),
            "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n"
                + MidId.ofSerial(99_000_001)
                + ",CT,AZ,\"Acme, \"\"{é}\"\"\",,S-1,2020-01-02,true\n");
    try (ReferenceRegister register =
        engine.newStore(directory).builder().importing(file).start()) {
      JdbcClient jdbc = RegisterInternals.part(register, JdbcClient.class);
      DeviceEventStore history = RegisterInternals.part(register, DeviceEventStore.class);
      String deviceId = jdbc.sql("SELECT device_id FROM device").query(String.class).single();
      List<FieldChange> removed = List.of(new FieldChange("make", "Acme, \"{é}\"", null));
      add(jdbc, deviceId, 3);
      add(jdbc, deviceId, 4);
      List<DeviceEventRecord> before = history.list(deviceId, 0, 10);

      undo(jdbc, deviceId, before);
      field(jdbc, deviceId, 4, 0, removed.get(0));
      new ResourceDatabasePopulator(
              false,
              false,
              StandardCharsets.UTF_8.name(),
              new ClassPathResource("mid-id-register/migration/common/V24__event_fields.sql"))
          .execute(RegisterInternals.part(register, DataSource.class));

      List<DeviceEventRecord> after = history.list(deviceId, 0, 10);
      assertThat(after).hasSize(4);
      assertThat(after.get(0).changes())
          .hasSize(6)
          .contains(new FieldChange("make", null, "Acme, \"{é}\""));
      assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
      assertThat(after.get(2).changes()).isEmpty();
      assertThat(after.get(3).changes()).isEqualTo(removed);
    }
  }

  /** Adds an event without changes. */
  private static void add(JdbcClient jdbc, String deviceId, int version) {
    jdbc.sql(
            "INSERT INTO device_event (device_id, version, event, changed_at, changed_by, warnings)"
                + " SELECT device_id, "
                + version
                + ", 'changed', changed_at, changed_by, warnings FROM device_event"
                + " WHERE device_id = ? AND version = 1")
        .param(deviceId)
        .update();
  }

  private static void undo(JdbcClient jdbc, String deviceId, List<DeviceEventRecord> events) {
    jdbc.sql(
            "CREATE TABLE device_event_field (device_id RESOURCE_NAME NOT NULL,"
                + " version INTEGER NOT NULL, field_index INTEGER NOT NULL,"
                + " field_name VARCHAR(64) NOT NULL, text_before VARCHAR(200),"
                + " text_after VARCHAR(200), PRIMARY KEY (device_id, version, field_index),"
                + " FOREIGN KEY (device_id, version) REFERENCES device_event)")
        .update();
    for (DeviceEventRecord event : events) {
      for (int i = event.changes().size() - 1; i >= 0; i--) {
        field(jdbc, deviceId, event.version(), i, event.changes().get(i));
      }
    }
    for (String column : List.of("field_names", "texts_before", "texts_after")) {
      jdbc.sql("ALTER TABLE device_event DROP COLUMN " + column).update();
    }
  }

  private static void field(
      JdbcClient jdbc, String deviceId, int version, int index, FieldChange change) {
    jdbc.sql("INSERT INTO device_event_field VALUES (?, ?, ?, ?, ?, ?)")
        .params(deviceId, version, index, change.name(), change.before(), change.after())
        .update();
  }
}
