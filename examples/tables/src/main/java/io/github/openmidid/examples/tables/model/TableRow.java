package io.github.openmidid.examples.tables.model;

import java.util.List;

/**
 * A row as it is stored in the file.
 *
 * @param line the line of the file on which it begins; for a workbook the row number
 * @param number the row number that a spreadsheet shows
 * @param hidden whether a spreadsheet hides it
 * @param cells from column A on
 */
public record TableRow(int line, int number, boolean hidden, List<TableCell> cells) {

  /** Returns the cell in a column, counted from 0. */
  public TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
  }

  /** Returns whether no cell has visible content. */
  public boolean isBlank() {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the reference of a cell as a spreadsheet shows it: {@code G17}. */
  public String reference(int column) {
    return reference(column, number);
  }

  /** Returns the reference of the cell in a column, counted from 0, and a row, counted from 1. */
  public static String reference(int column, int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().append(number).toString();
  }
}
