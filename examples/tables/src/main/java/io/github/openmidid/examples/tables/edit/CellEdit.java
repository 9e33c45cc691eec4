package io.github.openmidid.examples.tables.edit;

import org.jspecify.annotations.Nullable;

/**
 * A new text for one cell.
 *
 * @param sheet the name of the sheet; empty for a text file
 * @param line the line on which the row begins, or the row number of a workbook, from 1: {@link
 *     io.github.openmidid.examples.tables.model.TableRow#line()}
 * @param column the column, from 0
 * @param before the text that the cell is expected to have, so that no other one is overwritten;
 *     null if it does not matter
 * @param text the new content of the cell
 */
public record CellEdit(String sheet, int line, int column, @Nullable String before, String text) {

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

  /** Creates a change of a cell with any content. */
  public CellEdit(String sheet, int line, int column, String text) {
    this(sheet, line, column, null, text);
  }
}
