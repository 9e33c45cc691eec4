package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.util.Locale;

/**
 * A remark for the sender about how a file was read; not a finding.
 *
 * @param kind the kind of remark
 * @param count the number of occurrences
 * @param where the first place; empty if there is none
 */
public record ReadingNote(Kind kind, int count, String where) {

  /** The kinds of note. */
  public enum Kind {
    /** A text in the date column that is not a date; the row counts as having none. */
    UNREADABLE_DATE("unreadableDate"),
    /** A formula whose result is not stored in the file; the cell counts as empty. */
    FORMULA_WITHOUT_RESULT("formulaWithoutResult"),
    /** Rows that a spreadsheet does not show; they were checked. */
    HIDDEN_ROWS("hiddenRows"),
    /** Sheets that a spreadsheet does not show; they were not read. */
    HIDDEN_SHEETS("hiddenSheets"),
    /** Sheets without device numbers, and those that the user did not name. */
    OTHER_SHEETS("otherSheets"),
    /** Merged ranges; only their first cell has a value. */
    MERGED_CELLS("mergedCells"),
    /** Further columns with the same header; the first one counts. */
    IGNORED_COLUMNS("ignoredColumns"),
    /** A text that is not UTF-8; the place names the assumed encoding. */
    ASSUMED_ENCODING("assumedEncoding"),
    /** Totals; they are no devices. */
    TOTALS("totals"),
    /** Titles, remarks and signatures below a header; they are no devices. */
    TEXT_ROWS("textRows"),
    /** Tables without device numbers that are no lists of devices. */
    OTHER_TABLES("otherTables"),
    /** Headers that are repeated, as on each printed page. */
    REPEATED_HEADERS("repeatedHeaders"),
    /** Rows in which nothing but a number was filled in. */
    NUMBERED_EMPTY_ROWS("numberedEmptyRows"),
    /** Fields of a text file that span lines. */
    MULTILINE_FIELDS("multilineFields");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String key() {
      return "note." + code;
    }
  }

  /**
   * Returns the note as a sentence.
   *
   * @param locale Dutch, French, German or English; English for any other
   */
  public String message(Locale locale) {
    return TransferMessages.get(locale, kind.key(), String.valueOf(count), where);
  }
}
