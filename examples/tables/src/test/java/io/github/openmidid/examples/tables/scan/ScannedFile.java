package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.ColumnKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The content of a file that a scan for all kinds of column reads. */
record ScannedFile(List<String> rows, ScanReport report) {
  static final TableScan ALL =
      TableScan.of(ColumnKind.DEVICE_NUMBER, EnumSet.allOf(ColumnKind.class))
          .withAlternative(ColumnKind.LEGACY_NUMBER);

  private static final List<ColumnKind> SHOWN =
      List.of(ColumnKind.DEVICE_NUMBER, ColumnKind.LEGACY_NUMBER, ColumnKind.MODALITY);

  /** Reads a csv; the rows are {@code number: device number, former number, modality}. */
  static ScannedFile ofCsv(Path folder, String csv) throws IOException {
    return of(ALL, Files.write(folder.resolve("x.csv"), csv.getBytes(StandardCharsets.UTF_8)));
  }

  static ScannedFile of(TableScan scan, Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    ScanReport report =
        scan.read(
            file,
            (table, row) ->
                rows.add(
                    row.number()
                        + ": "
                        + SHOWN.stream()
                            .map(kind -> table.cell(row, kind).text())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "))));
    return new ScannedFile(rows, report);
  }

  /** Returns the used columns of a table: {@code A1 DEVICE_NUMBER}. */
  List<String> columns(int table) {
    return report.tables().get(table).columns().stream()
        .filter(ColumnUse::isUsed)
        .map(column -> column.reference() + " " + column.kind().orElseThrow())
        .toList();
  }

  /** Returns the notes: {@code 2 TOTALS from 7}. */
  List<String> notes() {
    return report.notes().stream()
        .map(note -> note.count() + " " + note.kind() + " from " + note.where())
        .toList();
  }

  /** Returns the places that were not read: {@code 2 COLUMN from B2}. */
  List<String> unread() {
    return report.unread().stream()
        .map(place -> place.count() + " " + place.kind() + " from " + place.reference())
        .toList();
  }
}
