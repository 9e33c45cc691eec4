package io.github.openmidid.examples.tables.edit;

/**
 * A new text for one cell.
 *
 * @param sheet the name of the sheet; empty for a text file
 * @param line the line on which the row begins, or the row number of a workbook, from 1: {@link
 *     io.github.openmidid.examples.tables.model.TableRow#line()}
 * @param column the column, from 0
 * @param text the new content of the cell
 */
public record CellEdit(String sheet, int line, int column, String text) {

  /**
   * Validates the place.
   *
   * @throws IllegalArgumentException if the line is not positive or the column is negative
   */
  public CellEdit {
    if (line < 1 || column < 0) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }
}
