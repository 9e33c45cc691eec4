package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.column.DeviceText;
import io.github.openmidid.examples.tables.column.HeaderVocabulary;
import io.github.openmidid.examples.tables.header.Header;
import io.github.openmidid.examples.tables.header.HeaderCell;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.util.BitSet;

/** A table whose rows are being read: the columns that belong to it, and which of them are used. */
final class ActiveTable {
  /** The minimum number of digits of a text that is taken for a device number, valid or not. */
  private static final int DIGITS_OF_DATA = 4;

  private final DataTable table;
  private final Header header;
  private final int number;
  private final int examinationDate;
  private final int rowNumber;
  private final int first;
  private final int lastHeader;
  private final BitSet used = new BitSet();

  /** Columns that could have been the required one, but were empty in the first rows. */
  private final BitSet watched = new BitSet();

  ActiveTable(DataTable table, Header header) {
    this.table = table;
    this.header = header;
    this.number = table.position(header.key()).orElseThrow();
    this.examinationDate = table.position(ColumnKind.EXAMINATION_DATE).orElse(-1);
    this.rowNumber = table.position(ColumnKind.ROW_NUMBER).orElse(-1);
    this.first = header.cells().get(0).position();
    this.lastHeader = header.cells().get(header.cells().size() - 1).position();
    for (ColumnUse column : table.columns()) {
      used.set(column.position(), column.isUsed());
      boolean isWatched =
          !column.isUsed() && column.kind().filter(k -> k == header.key()).isPresent();
      watched.set(column.position(), isWatched);
    }
  }

  DataTable table() {
    return table;
  }

  /** Returns the position of the required column. */
  int number() {
    return number;
  }

  /** Returns the position of the first header. */
  int first() {
    return first;
  }

  /** Returns the position of the last header. */
  int lastHeader() {
    return lastHeader;
  }

  /** Returns whether a column is used, other than for the number of the row. */
  boolean isUsed(int position) {
    return used.get(position) && position != rowNumber;
  }

  /** Returns whether a value in a column that is not used may be one of the required column. */
  boolean isUnread(int position, TableCell cell, TableRow row) {
    if (used.get(position)) {
      return false;
    }
    if (watched.get(position)) {
      return !cell.isBlank();
    }
    return DeviceText.isNumber(cell.text())
        && !DeviceText.isSame(cell.text(), row.cell(number).text());
  }

  /**
   * Returns whether the required column surely holds a value, or that with the day of an
   * examination, so that the row is neither a header nor a total.
   */
  boolean isData(TableRow row) {
    return DeviceText.hasDigits(row.cell(number).text(), DIGITS_OF_DATA)
        || (examinationDate >= 0
            && DeviceText.hasDigits(row.cell(examinationDate).text(), DIGITS_OF_DATA));
  }

  /** Returns whether the table is the only thing in a row, with a value in the required column. */
  boolean isOnlyData(TableRow row) {
    for (int i = lastHeader + 1; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank()) {
        return false;
      }
    }
    return isData(row);
  }

  /** Returns whether a header is that of this table again, as on each printed page. */
  boolean isRepeatedBy(Header other) {
    return other.cells().stream()
        .allMatch(cell -> header.at(cell.position()).filter(h -> isSame(h, cell)).isPresent());
  }

  private static boolean isSame(HeaderCell mine, HeaderCell other) {
    return HeaderVocabulary.isSame(mine.text(), other.text())
        || (mine.meaning().isPresent() && mine.meaning().equals(other.meaning()));
  }
}
