package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.store.BatchStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the history of devices; events are never changed. */
@Repository
public class DeviceEventStore {
  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public DeviceEventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an event. A unique key rejects a version that a concurrent change has already created. */
  void add(String deviceId, DeviceEventRecord event) {
    BatchStatement.execute(jdbc, insertStatements(deviceId, event).toArray(BatchStatement[]::new));
  }

  /** Returns the statements that add an event, for execution together with others. */
  static List<BatchStatement> insertStatements(String deviceId, DeviceEventRecord event) {
    List<BatchStatement> statements = new ArrayList<>();
    statements.add(
        BatchStatement.of(
            "INSERT INTO device_event (device_id, version, event, changed_at, changed_by, warnings,"
                + " fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?)",
            deviceId,
            event.version(),
            event.kind().code(),
            event.changedAt().atOffset(ZoneOffset.UTC),
            event.changedBy(),
            Warning.join(event.warnings()),
            event.fingerprint().orElse(null)));
    for (int i = 0; i < event.changes().size(); i++) {
      FieldChange change = event.changes().get(i);
      statements.add(
          BatchStatement.of(
              "INSERT INTO device_event_field (device_id, version, field_index, field_name,"
                  + " text_before, text_after) VALUES (?, ?, ?, ?, ?, ?)",
              deviceId,
              event.version(),
              i,
              change.name(),
              change.before(),
              change.after()));
    }
    return statements;
  }

  /** Returns the first events after a version, oldest first. */
  public List<DeviceEventRecord> list(String deviceId, int afterVersion, int limit) {
    List<DeviceEventRecord> events =
        jdbc.sql(
                "SELECT version, event, changed_at, changed_by, warnings, fingerprint"
                    + " FROM device_event WHERE device_id = ? AND version > ?"
                    + " ORDER BY version LIMIT ?")
            .param(deviceId)
            .param(afterVersion)
            .param(limit)
            .query(DeviceEventStore::event)
            .list();
    if (events.isEmpty()) {
      return events;
    }
    int last = events.get(events.size() - 1).version();
    Map<Integer, List<FieldChange>> changes = changes(deviceId, afterVersion, last);
    return events.stream()
        .map(event -> with(event, changes.getOrDefault(event.version(), List.of())))
        .toList();
  }

  private Map<Integer, List<FieldChange>> changes(String deviceId, int after, int last) {
    Map<Integer, List<FieldChange>> changes = new HashMap<>();
    jdbc.sql(
            "SELECT version, field_name, text_before, text_after FROM device_event_field"
                + " WHERE device_id = ? AND version > ? AND version <= ?"
                + " ORDER BY version, field_index")
        .param(deviceId)
        .param(after)
        .param(last)
        .query(
            row -> {
              changes
                  .computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                  .add(
                      new FieldChange(
                          row.getString("field_name"),
                          row.getString("text_before"),
                          row.getString("text_after")));
            });
    return changes;
  }

  private static DeviceEventRecord event(ResultSet row, int number) throws SQLException {
    return new DeviceEventRecord(
        row.getInt("version"),
        DeviceEventRecord.Kind.of(row.getString("event")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        List.of(),
        Warning.split(row.getString("warnings")),
        Optional.ofNullable(row.getString("fingerprint")));
  }

  private static DeviceEventRecord with(DeviceEventRecord event, List<FieldChange> changes) {
    return new DeviceEventRecord(
        event.version(),
        event.kind(),
        event.changedAt(),
        event.changedBy(),
        changes,
        event.warnings(),
        event.fingerprint());
  }
}
