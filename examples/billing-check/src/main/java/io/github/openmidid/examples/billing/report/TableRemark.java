package io.github.openmidid.examples.billing.report;

/** The kinds of content of a table that are not examinations, or were not read. */
public enum TableRemark {
  /** Rows that hold a total, a title, a remark or a signature, or nothing but a number. */
  OTHER_ROWS("otherRows", true),
  /** Tables without billing numbers. */
  OTHER_TABLES("otherTables", false),
  /** Sheets in which no examinations were found. */
  OTHER_SHEETS("otherSheets", true),
  /** Sheets that a spreadsheet does not show; they are not read. */
  HIDDEN_SHEETS("hiddenSheets", true),
  /** Further columns of a kind that is read already. */
  FURTHER_COLUMNS("furtherColumns", true),
  /** Formulas in the column of billing numbers whose result is not stored; they count as empty. */
  FORMULAS("formulas", true),
  /** Merged cells, of which only the first one has a value; the others count as empty. */
  MERGED_CELLS("mergedCells", true);

  private final String code;
  private final boolean isUsual;

  TableRemark(String code, boolean isUsual) {
    this.code = code;
    this.isUsual = isUsual;
  }

  /** Returns the key of the text. */
  public String key() {
    return "file." + code;
  }

  /** Returns whether a file in which it was seen can have been read as a whole. */
  boolean isUsual() {
    return isUsual;
  }
}
