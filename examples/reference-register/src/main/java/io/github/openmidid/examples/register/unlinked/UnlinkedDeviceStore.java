package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.MidId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the devices and identifiers with which reported devices are compared. */
@Repository
class UnlinkedDeviceStore {
  private final JdbcClient jdbc;

  UnlinkedDeviceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Passes on each device that has a serial number, linked or not. */
  void forEachSerialNumber(Consumer<OtherDevice> action) {
    jdbc.sql(
            "SELECT d.device_id, d.mid_id, r.status, d.make, d.model, d.serial_number FROM device d"
                + " JOIN registration r ON r.mid_id = d.mid_id WHERE d.serial_number IS NOT NULL")
        .query(
            row -> {
              action.accept(device(row));
            });
  }

  private static OtherDevice device(ResultSet row) throws SQLException {
    return new OtherDevice(
        row.getString("device_id"),
        MidId.of(row.getString("mid_id")),
        "linked".equals(row.getString("status")),
        Optional.ofNullable(row.getString("make")),
        Optional.ofNullable(row.getString("model")),
        row.getString("serial_number"));
  }

  /**
   * Returns the number of available identifiers with which nothing was reported, by operator and
   * modality; a pair without one is absent.
   */
  Map<OperatorModality, Long> freeMidIds(Collection<String> operators) {
    Map<OperatorModality, Long> counts = new HashMap<>();
    if (!operators.isEmpty()) {
      jdbc.sql(
              "SELECT r.operator, r.modality, COUNT(*) AS how_many FROM registration r"
                  + " WHERE r.status = 'available' AND r.operator IN (:operators)"
                  + " AND NOT EXISTS (SELECT 1 FROM device d WHERE d.mid_id = r.mid_id)"
                  + " AND NOT EXISTS (SELECT 1 FROM delivery v WHERE v.mid_id = r.mid_id)"
                  + " GROUP BY r.operator, r.modality")
          .param("operators", operators)
          .query(
              row -> {
                counts.put(
                    new OperatorModality(row.getString("operator"), row.getString("modality")),
                    row.getLong("how_many"));
              });
    }
    return counts;
  }

  /** An operator and the code of a modality. */
  record OperatorModality(String operator, String modality) {}
}
