package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.model.TableRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the row that most resembles a header, to explain why no table was found. */
final class TableLikeness {
  private TableLikeness() {}

  /** Returns the exception for rows without a table, with the headers of the fullest row. */
  static TableScanException notFound(List<TableRow> firstRows) {
    Optional<TableRow> fullest =
        firstRows.stream()
            .filter(row -> filledCells(row) > 0)
            .max(
                Comparator.comparingLong(TableLikeness::filledCells)
                    .thenComparing(row -> -row.line()));
    return fullest
        .map(row -> new TableScanException(TableScanException.Kind.NO_TABLE, texts(row)))
        .orElseGet(() -> new TableScanException(TableScanException.Kind.EMPTY));
  }

  private static long filledCells(TableRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String[] texts(TableRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .map(cell -> cell.text().strip())
        .toArray(String[]::new);
  }
}
