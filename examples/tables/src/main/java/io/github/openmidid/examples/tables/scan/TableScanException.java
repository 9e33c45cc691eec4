package io.github.openmidid.examples.tables.scan;

import java.io.IOException;
import java.util.List;

/** Thrown if the tables of a file cannot be distinguished from each other or from the rest. */
public final class TableScanException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reasons for which a file cannot be read. */
  public enum Kind {
    /** The file, or the sheets that were named, contain no data. */
    EMPTY,
    /** All data is in hidden sheets; the details are their names. */
    HIDDEN,
    /** No table has the required column; the details are the headers that most resemble one. */
    NO_TABLE,
    /**
     * Two columns of one table could both be the required one; the details are the cells and texts
     * of their headers: {@code A1, Toestelnummer, B1, MID-ID}.
     */
    TWO_COLUMNS,
    /** No table has rows below its header. */
    NO_ROWS,
    /** No sheet of the workbook has a name that an option states; the detail is that name. */
    UNKNOWN_SHEET,
    /** No table has a header that an option states; the detail is that header. */
    UNKNOWN_COLUMN,
    /** More rows than a worksheet holds. */
    TOO_MANY_ROWS
  }

  private final Kind kind;

  /** The details, unmodifiable. */
  private final String[] details;

  TableScanException(Kind kind, String... details) {
    super(kind.toString());
    this.kind = kind;
    this.details = details.clone();
  }

  /** Returns the reason. */
  public Kind kind() {
    return kind;
  }

  /** Returns texts of the file that explain the reason, as stored there. */
  public List<String> details() {
    return List.of(details);
  }
}
