package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.store.BatchStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    BatchStatement.execute(jdbc, insertStatement(deviceId, event));
  }

  /** Returns the statement that adds an event, for execution together with others. */
  static BatchStatement insertStatement(String deviceId, DeviceEventRecord event) {
    return BatchStatement.of(
        "INSERT INTO device_event (device_id, version, event, changed_at, changed_by, warnings,"
            + " fingerprint, field_names, texts_before, texts_after)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        deviceId,
        event.version(),
        event.kind().code(),
        event.changedAt().atOffset(ZoneOffset.UTC),
        event.changedBy(),
        Warning.join(event.warnings()),
        event.fingerprint().orElse(null),
        array(event, FieldChange::name),
        array(event, FieldChange::before),
        array(event, FieldChange::after));
  }

  private static @Nullable String[] array(
      DeviceEventRecord event, Function<FieldChange, @Nullable String> text) {
    return event.changes().stream().map(text).toArray(String[]::new);
  }

  /** Returns the first events after a version, oldest first. */
  public List<DeviceEventRecord> list(String deviceId, int afterVersion, int limit) {
    return jdbc.sql(
            "SELECT version, event, changed_at, changed_by, warnings, fingerprint, field_names,"
                + " texts_before, texts_after FROM device_event"
                + " WHERE device_id = ? AND version > ? ORDER BY version LIMIT ?")
        .param(deviceId)
        .param(afterVersion)
        .param(limit)
        .query(DeviceEventStore::event)
        .list();
  }

  /**
   * Returns the changes of the devices that were reported with identifiers, oldest first; neither
   * reports nor links nor billing numbers.
   */
  public Map<MidId, List<DeviceEventRecord>> changes(Collection<MidId> midIds) {
    Map<MidId, List<DeviceEventRecord>> changes = new HashMap<>();
    jdbc.sql(
            "SELECT d.mid_id, e.version, e.event, e.changed_at, e.changed_by, e.warnings,"
                + " e.fingerprint, e.field_names, e.texts_before, e.texts_after"
                + " FROM device d JOIN device_event e ON e.device_id = d.device_id"
                + " WHERE d.mid_id IN (:midIds) AND e.event = :event ORDER BY d.mid_id, e.version")
        .param("midIds", midIds.stream().map(MidId::toString).toList())
        .param("event", DeviceEventRecord.Kind.CHANGED.code())
        .query(
            (row, number) ->
                changes
                    .computeIfAbsent(MidId.of(row.getString("mid_id")), key -> new ArrayList<>())
                    .add(event(row, number)))
        .list();
    return changes;
  }

  private static DeviceEventRecord event(ResultSet row, int number) throws SQLException {
    return new DeviceEventRecord(
        row.getInt("version"),
        DeviceEventRecord.Kind.of(row.getString("event")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        changes(row),
        Warning.split(row.getString("warnings")),
        Optional.ofNullable(row.getString("fingerprint")));
  }

  private static List<FieldChange> changes(ResultSet row) throws SQLException {
    Object[] names = array(row, "field_names");
    Object[] before = array(row, "texts_before");
    Object[] after = array(row, "texts_after");
    List<FieldChange> changes = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      changes.add(new FieldChange((String) names[i], (String) before[i], (String) after[i]));
    }
    return changes;
  }

  private static Object[] array(ResultSet row, String column) throws SQLException {
    return (Object[]) row.getArray(column).getArray();
  }
}
