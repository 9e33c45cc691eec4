package io.github.openmidid.examples.tables.header;

import io.github.openmidid.examples.tables.column.ColumnKind;
import java.util.List;
import java.util.Optional;

/**
 * The header of one or several tables side by side.
 *
 * @param cells the headers that are not blank, from left to right
 * @param firstRow the row number of its first row
 * @param lastRow the row number of its last row
 * @param furtherRows the number of rows after the first one
 * @param key the kind of column by which the table is recognised
 */
public record Header(
    List<HeaderCell> cells, int firstRow, int lastRow, int furtherRows, ColumnKind key) {

  /** Returns the number of headers that are understood. */
  public long understood() {
    return cells.stream().filter(cell -> cell.meaning().isPresent()).count();
  }

  /** Returns the columns that surely are the one by which the table is recognised. */
  public List<HeaderCell> keys() {
    return cells.stream().filter(cell -> cell.isSurely(key)).toList();
  }

  /** Returns the same header with other cells. */
  public Header with(List<HeaderCell> others) {
    return new Header(others, firstRow, lastRow, furtherRows, key);
  }

  public Optional<HeaderCell> at(int position) {
    return cells.stream().filter(cell -> cell.position() == position).findFirst();
  }

  /** Returns the part of the header in columns from one to another, that one excluded. */
  public Header within(int from, int to) {
    return with(
        cells.stream().filter(cell -> cell.position() >= from && cell.position() < to).toList());
  }
}
