package io.github.openmidid.examples.register.healthapp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of versions, each a value as JSON under the key and the number of the version. None is
 * changed or removed.
 *
 * @param <T> the type of the values
 */
final class VersionTable<T> {
  /**
   * A value that applies from a moment on.
   *
   * @param number the number of the version, from 1
   */
  record Version<T>(int number, Instant recordedAt, T value) {}

  /** Independent of the format of responses. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final String table;
  private final String key;
  private final Class<T> type;

  VersionTable(JdbcClient jdbc, String table, String key, Class<T> type) {
    this.jdbc = jdbc;
    this.table = table;
    this.key = key;
    this.type = type;
  }

  /** Returns the last version of each value, in the order of the keys. */
  List<Version<T>> latest() {
    return jdbc.sql(
            "SELECT v.version, v.recorded_at, v.content FROM %1$s v".formatted(table)
                + " WHERE v.version = (SELECT MAX(w.version) FROM %1$s w WHERE w.%2$s = v.%2$s)"
                    .formatted(table, key)
                + " ORDER BY v.%s".formatted(key))
        .query(this::version)
        .list();
  }

  /** Returns the first versions of one value after a number; empty if there are none. */
  List<Version<T>> list(String value, int after, int limit) {
    return jdbc.sql(
            "SELECT version, recorded_at, content FROM %1$s WHERE %2$s = ? AND version > ?"
                    .formatted(table, key)
                + " ORDER BY version LIMIT ?")
        .param(value)
        .param(after)
        .param(limit)
        .query(this::version)
        .list();
  }

  /** Adds the first or next version of a value, unless the last one is the same. */
  void add(String id, T value, Instant now) {
    Optional<Version<T>> last = lastOf(id);
    if (last.filter(version -> version.value().equals(value)).isEmpty()) {
      jdbc.sql(
              "INSERT INTO %s (%s, version, recorded_at, content) VALUES (?, ?, ?, ?)"
                  .formatted(table, key))
          .param(id)
          .param(last.map(Version::number).orElse(0) + 1)
          .param(now.atOffset(ZoneOffset.UTC))
          .param(JSON.writeValueAsString(value))
          .update();
    }
  }

  /** Returns the last version of a value; empty if there is none. */
  Optional<Version<T>> lastOf(String id) {
    return jdbc.sql(
            "SELECT version, recorded_at, content FROM %s WHERE %s = ?".formatted(table, key)
                + " ORDER BY version DESC LIMIT 1")
        .param(id)
        .query(this::version)
        .optional();
  }

  private Version<T> version(ResultSet row, int number) throws SQLException {
    return new Version<>(
        row.getInt("version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        JSON.readValue(row.getString("content"), type));
  }
}
