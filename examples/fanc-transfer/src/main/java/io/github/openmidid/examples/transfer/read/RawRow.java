package io.github.openmidid.examples.transfer.read;

import java.util.List;

/**
 * A row as stored in the file.
 *
 * @param line the line of the file on which it begins; for a workbook the row number
 * @param number the row number that a spreadsheet shows
 * @param hidden whether a spreadsheet hides it
 * @param cells from column A on
 */
record RawRow(int line, int number, boolean hidden, List<RawCell> cells) {

  /** Returns the cell in a column, counted from 0. */
  RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
  }

  boolean isBlank() {
    return cells.stream().allMatch(RawCell::isBlank);
  }

  /** Returns the reference of a cell as a spreadsheet shows it: {@code G17}. */
  String reference(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString() + number;
  }
}
