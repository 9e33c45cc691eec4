package io.github.openmidid.examples.tables.scan;

/**
 * A sheet of a workbook, and whether it was read.
 *
 * @param name the name on its tab
 * @param state the way in which it was treated
 * @param tables the number of tables that were read in it
 */
public record SheetUse(String name, State state, int tables) {

  /** The ways in which a sheet was treated. */
  public enum State {
    /** The sheet was read, and tables were found if {@link SheetUse#tables} is not 0. */
    READ,
    /** The sheet was not read, because a spreadsheet does not show it. */
    HIDDEN,
    /** The sheet was not read, because the user named others. */
    NOT_WANTED,
    /** The sheet has no cells: a chart, a dialog or a macro sheet. */
    NO_CELLS,
    /** Its part of the file is missing. */
    MISSING
  }
}
