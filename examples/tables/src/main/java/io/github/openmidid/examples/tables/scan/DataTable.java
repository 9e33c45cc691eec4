package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table with data of devices: its header and the place of its columns.
 *
 * <pre>{@code
 * String number = table.cell(row, ColumnKind.DEVICE_NUMBER).text();
 * }</pre>
 */
public final class DataTable {
  private final Optional<String> sheet;
  private final int headerRow;
  private final List<ColumnUse> columns;
  private final Map<ColumnKind, Integer> positions = new EnumMap<>(ColumnKind.class);

  DataTable(Optional<String> sheet, int headerRow, List<ColumnUse> columns) {
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.columns = columns.stream().sorted(Comparator.comparingInt(ColumnUse::position)).toList();
    for (ColumnUse column : columns) {
      if (column.isUsed()) {
        positions.put(column.kind().orElseThrow(), column.position());
      }
    }
  }

  /** Returns the name of the sheet; empty for a text file. */
  public Optional<String> sheet() {
    return sheet;
  }

  /** Returns the row number of the last row of the header, as a spreadsheet shows it. */
  public int headerRow() {
    return headerRow;
  }

  /** Returns all columns from left to right, used or not. */
  public List<ColumnUse> columns() {
    return columns;
  }

  /** Returns the column that is used for a kind. */
  public Optional<ColumnUse> column(ColumnKind kind) {
    return columns.stream()
        .filter(column -> column.isUsed() && column.kind().filter(kind::equals).isPresent())
        .findFirst();
  }

  /** Returns whether a column of this kind is read. */
  public boolean has(ColumnKind kind) {
    return positions.containsKey(kind);
  }

  /**
   * Returns the position, from 0, of the column that is read for a kind; empty if there is none.
   */
  public OptionalInt position(ColumnKind kind) {
    Integer position = positions.get(kind);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Returns the cell of a row; an empty cell if the table has no column of this kind. */
  public TableCell cell(TableRow row, ColumnKind kind) {
    Integer position = positions.get(kind);
    return position == null ? TableCell.EMPTY : row.cell(position);
  }
}
