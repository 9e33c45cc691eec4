package io.github.openmidid.examples.register.registerfile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.csvfile.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses a register file: columns identified by name. */
final class RegisterFile {
  private final Path file;
  private final CsvFile csv;

  RegisterFile(Path file) {
    this.file = file;
    csv = new CsvFile(file, RegisterFileException::new);
  }

  /**
   * Returns all rows.
   *
   * @throws RegisterFileException for the first invalid row
   */
  List<RegisterFileRow> read() {
    return csv.read((format, reader) -> rows(format.ofNamedCsvRecord(reader)));
  }

  private List<RegisterFileRow> rows(CsvReader<NamedCsvRecord> records) {
    List<RegisterFileRow> rows = new ArrayList<>();
    Map<MidId, Long> lines = new HashMap<>();
    boolean isFirst = true;
    for (NamedCsvRecord row : records) {
      if (isFirst) {
        csv.requireColumns(row.getHeader(), RegisterFileRowReader.COLUMNS);
        isFirst = false;
      }
      RegisterFileRow read = new RegisterFileRowReader(file, row).read();
      Long earlier = lines.putIfAbsent(read.midId(), read.line());
      if (earlier != null) {
        throw new RegisterFileException(
            file, read.line(), read.midId() + " is already on line " + earlier + ".");
      }
      rows.add(read);
    }
    if (isFirst) {
      throw new RegisterFileException(file, "it has no row below the header.");
    }
    return rows;
  }
}
