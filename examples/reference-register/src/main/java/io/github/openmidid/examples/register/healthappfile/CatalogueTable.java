package io.github.openmidid.examples.register.healthappfile;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.openmidid.examples.register.csvfile.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads a csv file of a catalogue, with exactly the expected columns in any order. */
final class CatalogueTable {
  private final Path file;
  private final CsvFile csv;
  private final List<String> columns;

  CatalogueTable(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
    csv = new CsvFile(file, CatalogueFileException::new);
  }

  /**
   * Returns all rows below the header.
   *
   * @throws CatalogueFileException if the file cannot be read, or has other columns
   */
  List<CatalogueRow> read() {
    return csv.read((format, reader) -> rows(format.ofCsvRecord(reader).iterator()));
  }

  private List<CatalogueRow> rows(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new CatalogueFileException(file, "it is empty.");
    }
    List<String> header = records.next().getFields();
    csv.requireColumns(header, columns);
    requireNoOtherColumns(header);
    List<CatalogueRow> rows = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord row = records.next();
      if (row.getFieldCount() != header.size()) {
        throw new CatalogueFileException(
            file,
            row.getStartingLineNumber(),
            "the row is too %s: it has %d cells, the header %d."
                .formatted(
                    row.getFieldCount() < header.size() ? "short" : "long",
                    row.getFieldCount(),
                    header.size()));
      }
      rows.add(new CatalogueRow(file, row.getStartingLineNumber(), header, row.getFields()));
    }
    return rows;
  }

  private void requireNoOtherColumns(List<String> header) {
    for (int index = 0; index < header.size(); index++) {
      String column = header.get(index);
      if (!columns.contains(column) || header.indexOf(column) != index) {
        throw new CatalogueFileException(
            file,
            1,
            columns.contains(column)
                ? "column " + column + " is there twice."
                : "column " + (index + 1) + " is not one of " + String.join(", ", columns) + ".");
      }
    }
  }
}
