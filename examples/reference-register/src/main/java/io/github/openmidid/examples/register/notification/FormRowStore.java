package io.github.openmidid.examples.register.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which rows of notification files were entered, so that no row is entered twice. */
@Repository
class FormRowStore {
  private final JdbcClient jdbc;

  FormRowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the id of the device for which a row was entered, if it was. */
  Optional<String> find(String fingerprint) {
    return jdbc.sql("SELECT device_id FROM notification_row WHERE row_fingerprint = ?")
        .param(fingerprint)
        .query(String.class)
        .optional();
  }

  /** Adds a row; a unique key rejects it a second time. */
  void add(String fingerprint, String deviceId, Instant now, String by) {
    jdbc.sql(
            "INSERT INTO notification_row (row_fingerprint, device_id, entered_at, entered_by)"
                + " VALUES (?, ?, ?, ?)")
        .param(fingerprint)
        .param(deviceId)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(by)
        .update();
  }
}
