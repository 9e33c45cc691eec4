package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.store.BatchStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the sequence numbers that distinguish an operator's devices of one modality, such as CT1
 * and CT2. A number that a device has had is never reused for another device, not even if the first
 * has another number or is out of service (FAQ of the FPS Health, question 3).
 */
@Repository
public class SequenceNumberStore {
  private final JdbcClient jdbc;

  SequenceNumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Checks that the sequence number is free for this device. */
  List<Mismatch> mismatches(DeviceRecord device) {
    Optional<String> owner = number(device).flatMap(number -> owner(device, number));
    return owner.isEmpty() || owner.get().equals(device.deviceId())
        ? List.of()
        : List.of(new Mismatch(Mismatch.Kind.SEQUENCE_NUMBER, DeviceField.SEQUENCE_NUMBER.code()));
  }

  /**
   * Reserves the sequence number for the device, permanently.
   *
   * @throws org.springframework.dao.DuplicateKeyException if another device has reserved it
   *     concurrently
   */
  void reserve(DeviceRecord device) {
    number(device)
        .filter(number -> !owner(device, number).equals(Optional.of(device.deviceId())))
        .ifPresent(number -> BatchStatement.execute(jdbc, insertStatement(device, number)));
  }

  /** Returns the statement that reserves the number of a new device, if it has one. */
  static Optional<BatchStatement> insertStatement(DeviceRecord device) {
    return number(device).map(number -> insertStatement(device, number));
  }

  /**
   * Passes on each reserved number of an operator.
   *
   * @param action receives the code of the modality and the number
   */
  public static void forEach(JdbcOperations jdbc, String operator, ObjIntConsumer<String> action) {
    jdbc.query(
        "SELECT modality, sequence_number FROM device_sequence_number WHERE operator = ?",
        row -> {
          action.accept(row.getString("modality"), row.getInt("sequence_number"));
        },
        operator);
  }

  private static BatchStatement insertStatement(DeviceRecord device, int number) {
    return BatchStatement.of(
        "INSERT INTO device_sequence_number (operator, modality, sequence_number, device_id)"
            + " VALUES (?, ?, ?, ?)",
        device.operator(),
        device.modality(),
        number,
        device.deviceId());
  }

  private Optional<String> owner(DeviceRecord device, int number) {
    return jdbc.sql(
            "SELECT device_id FROM device_sequence_number"
                + " WHERE operator = ? AND modality = ? AND sequence_number = ?")
        .param(device.operator())
        .param(device.modality())
        .param(number)
        .query(String.class)
        .optional();
  }

  private static Optional<Integer> number(DeviceRecord device) {
    return device.get(DeviceField.SEQUENCE_NUMBER).map(Integer::valueOf);
  }
}
