package io.github.openmidid.examples.register.store;

import io.github.openmidid.MidId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The devices in the database, each tied to its identifier. */
@Repository
public class DeviceStore {
  private final JdbcClient jdbc;

  /** On this database. */
  public DeviceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The device of an identifier, if it is known. */
  public Optional<Device> find(MidId midId) {
    return jdbc.sql(
            "SELECT manufacturer, model, serial_number, in_service_since FROM device"
                + " WHERE mid_id = ?")
        .param(midId.toString())
        .query(
            (row, number) ->
                new Device(
                    row.getString("manufacturer"),
                    row.getString("model"),
                    row.getString("serial_number"),
                    Optional.ofNullable(row.getObject("in_service_since", LocalDate.class))))
        .optional();
  }

  /** Adds the device of an identifier. */
  public void add(MidId midId, Device device) {
    jdbc.sql(
            "INSERT INTO device (mid_id, manufacturer, model, serial_number, in_service_since)"
                + " VALUES (?, ?, ?, ?, ?)")
        .param(midId.toString())
        .param(device.manufacturer())
        .param(device.model())
        .param(device.serialNumber())
        .param(device.inServiceSince().orElse(null))
        .update();
  }
}
