package io.github.openmidid.examples.tables.scan;

/**
 * A sheet of a workbook, and whether it was read.
 *
 * @param name the name on its tab
 * @param state what was done with it
 * @param tables the number of tables that were read in it
 */
public record SheetUse(String name, State state, int tables) {

  /** The ways in which a sheet was treated. */
  public enum State {
    /** It was read, and tables were found if {@link SheetUse#tables} is not 0. */
    READ,
    /** It was not read, because a spreadsheet does not show it. */
    HIDDEN,
    /** It was not read, because the user named others. */
    NOT_WANTED,
    /** It has no cells: a chart, a dialog or a macro sheet. */
    NO_CELLS,
    /** Its part of the file is missing. */
    MISSING
  }
}
