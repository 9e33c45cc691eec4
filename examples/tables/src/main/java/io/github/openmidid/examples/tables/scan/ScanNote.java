package io.github.openmidid.examples.tables.scan;

import java.util.Optional;

/**
 * A remark about how a file was read, which is no fault of a row.
 *
 * @param kind the kind of remark
 * @param count the number of occurrences in one sheet
 * @param sheet the sheet; empty for a text file
 * @param where the first place, a row or a cell; empty if there is none
 */
public record ScanNote(Kind kind, int count, Optional<String> sheet, String where) {

  /** The kinds of note. */
  public enum Kind {
    /** A text that is not Unicode; {@link ScanNote#where} names the assumed encoding. */
    ASSUMED_ENCODING,
    /** Totals, which are no devices. */
    TOTALS,
    /** Titles, remarks and signatures below or between tables. */
    TEXT_ROWS,
    /** Tables without the required column that are no lists of devices. */
    OTHER_TABLES,
    /** Headers that are repeated, as on each printed page. */
    REPEATED_HEADERS,
    /** Rows that hold nothing but a number that was filled in beforehand. */
    NUMBERED_EMPTY_ROWS,
    /** Rows that a spreadsheet does not show; they were read. */
    HIDDEN_ROWS,
    /** Merged ranges; only their first cell has a value. */
    MERGED_CELLS,
    /** Further columns of a kind that is read already. */
    FURTHER_COLUMNS,
    /** Formulas in the required column whose result is not stored; they count as empty. */
    FORMULAS_WITHOUT_RESULT,
    /** Fields of a text file that span lines. */
    MULTILINE_FIELDS
  }
}
