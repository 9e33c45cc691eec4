package io.github.openmidid.examples.tables.edit;

/**
 * A range of cells such as {@code A1:B3}, or one cell.
 *
 * @param firstRow the first row, from 1
 * @param firstColumn the first column, from 0
 * @param lastRow the last row, from 1
 * @param lastColumn the last column, from 0
 */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  /** Parses a range; {@code $} before a letter or number is ignored. */
  static CellRange of(String text) {
    int colon = text.indexOf(':');
    String first = colon < 0 ? text : text.substring(0, colon);
    String last = text.substring(colon + 1);
    return new CellRange(row(first), column(first), row(last), column(last));
  }

  /** Returns the column of a reference such as {@code AB12}, from 0. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = Character.toUpperCase(reference.charAt(i));
      column = c >= 'A' && c <= 'Z' ? column * 26 + c - 'A' + 1 : column;
    }
    return column - 1;
  }

  private static int row(String reference) {
    int row = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
    }
    return row;
  }

  /** Returns whether merging the range hides a cell: each but the first. */
  boolean hides(int row, int column) {
    boolean isWithin =
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    return isWithin && (row != firstRow || column != firstColumn);
  }
}
