package io.github.openmidid.examples.tables.scan;

import java.util.Optional;

/**
 * A place with data that resembles data of devices and was not read.
 *
 * @param kind why it was not read
 * @param count the number of cells or rows
 * @param sheet the sheet; empty for a text file
 * @param line the line or row number of the first one; 0 for a whole sheet
 * @param reference the first cell: {@code C7}; empty for a whole sheet
 * @param text the text of the first cell; the name of a whole sheet
 */
public record UnreadPlace(
    Kind kind, int count, Optional<String> sheet, int line, String reference, String text) {

  /** The reasons why data is not read. */
  public enum Kind {
    /** Numbers of devices in a column that is not used. */
    COLUMN,
    /** Numbers of devices outside the tables. */
    OUTSIDE,
    /** A list of devices without the required column. */
    TABLE,
    /** Numbers of devices in a sheet that is hidden. */
    HIDDEN_SHEET,
    /** A sheet whose part of the file is missing. */
    MISSING_SHEET,
    /** A field of a text file that spans lines and holds delimiters, as if it swallowed rows. */
    SWALLOWED
  }
}
