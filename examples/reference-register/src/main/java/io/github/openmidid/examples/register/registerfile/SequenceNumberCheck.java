package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.SequenceNumberStore;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;

/** Checks that no two devices of an operator and a modality have the same sequence number. */
final class SequenceNumberCheck {
  private final Path file;
  private final JdbcOperations jdbc;
  private final Set<TakenNumber> taken = new HashSet<>();
  private final Set<String> read = new HashSet<>();

  private record TakenNumber(String operator, String modality, int number) {}

  /** Creates a check for the rows of a file. */
  SequenceNumberCheck(Path file, JdbcOperations jdbc) {
    this.file = file;
    this.jdbc = jdbc;
  }

  /**
   * Reserves the numbers of the next rows.
   *
   * @throws RegisterFileException if another row or a device of the store has the number
   */
  void requireFree(List<RegisterFileRow> rows) {
    for (RegisterFileRow row : rows) {
      String number = row.device().get(DeviceField.SEQUENCE_NUMBER);
      if (number != null && !taken(row).add(key(row, number))) {
        throw new RegisterFileException(
            file, row.line(), "another device of this operator and modality has the same number.");
      }
    }
  }

  private Set<TakenNumber> taken(RegisterFileRow row) {
    if (read.add(row.operator())) {
      SequenceNumberStore.forEach(
          jdbc,
          row.operator(),
          (modality, number) -> taken.add(new TakenNumber(row.operator(), modality, number)));
    }
    return taken;
  }

  private static TakenNumber key(RegisterFileRow row, String number) {
    return new TakenNumber(row.operator(), row.modality().code(), Integer.parseInt(number));
  }
}
