package io.github.openmidid.examples.register.existing;

import io.github.openmidid.MidId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the existing devices by their former numbers in the cadastre. */
@Repository
class ExistingDeviceStore {
  private final JdbcClient jdbc;

  ExistingDeviceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the former grant to a device, if there is one. */
  Optional<FormerGrant> find(String cadastreNumber) {
    return jdbc.sql(
            "SELECT mid_id, device_id, row_fingerprint FROM existing_device"
                + " WHERE cadastre_number = ?")
        .param(cadastreNumber)
        .query(
            (row, number) ->
                new FormerGrant(
                    new ExistingDeviceGrant(
                        MidId.of(row.getString("mid_id")), row.getString("device_id")),
                    row.getString("row_fingerprint")))
        .optional();
  }

  /** Adds a device; a unique key rejects it a second time. */
  void add(ExistingDeviceEntry device, ExistingDeviceGrant granted) {
    jdbc.sql(
            "INSERT INTO existing_device (cadastre_number, mid_id, device_id, registered_on,"
                + " row_fingerprint) VALUES (?, ?, ?, ?, ?)")
        .param(device.cadastreNumber())
        .param(granted.midId().toString())
        .param(granted.deviceId())
        .param(device.registeredOn())
        .param(device.fingerprint())
        .update();
  }

  /**
   * A former grant.
   *
   * @param granted the identifier and device id
   * @param fingerprint the fingerprint of the row
   */
  record FormerGrant(ExistingDeviceGrant granted, String fingerprint) {}
}
