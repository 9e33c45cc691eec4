package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataTable;
import java.util.List;

/**
 * A row of the list.
 *
 * @param table the table that it is in
 * @param row the row as it is stored in the file
 */
record ListRow(DataTable table, TableRow row) {

  /** Returns the line on which it begins, from 1. */
  int line() {
    return row.line();
  }

  /** Returns the name of the sheet; empty for a text file. */
  String sheet() {
    return table.sheet().orElse("");
  }

  /** Returns the place of the row in texts: {@code 17}, or {@code 17 (CT)} in a workbook. */
  String place() {
    return sheet().isEmpty() ? String.valueOf(line()) : line() + " (" + sheet() + ")";
  }

  /** Returns the cells, verbatim. */
  List<String> cells() {
    return row.cells().stream().map(TableCell::text).toList();
  }

  /** Returns the cells that describe the device, verbatim. */
  RowInput input() {
    return new RowInput(
        cell(ColumnKind.DEVICE_NUMBER), cell(ColumnKind.MODALITY), cell(ColumnKind.ROOM));
  }

  /** Returns a cell; empty if the table has no such column or the row is too short. */
  private String cell(ColumnKind column) {
    return table.cell(row, column).text();
  }

  /**
   * Returns whether the row has content beyond the last header, as after an unquoted delimiter in a
   * cell.
   */
  boolean isTooWide() {
    int width =
        table.columns().stream()
            .filter(column -> !column.header().isBlank())
            .mapToInt(column -> column.position() + 1)
            .max()
            .orElse(0);
    return row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
  }
}
