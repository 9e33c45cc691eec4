package io.github.openmidid.examples.tables.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown if a file is not a table that can be read. */
public final class TableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reasons why a file cannot be read: another kind of document, or a defect. */
  public enum Kind {
    /** The format of Excel before 2007 (.xls). */
    OLD_EXCEL,
    /** A workbook with a password. */
    PASSWORD,
    /** A binary workbook of Excel (.xlsb). */
    BINARY_WORKBOOK,
    /** A spreadsheet of LibreOffice or OpenOffice (.ods). */
    OPEN_DOCUMENT,
    /** A spreadsheet of Apple Numbers. */
    NUMBERS,
    /** A document of another program in a zip (.docx, .pptx). */
    OTHER_DOCUMENT,
    /** A web page, which some programs name .xls. */
    HTML,
    /** An XML spreadsheet of Excel 2003. */
    XML_2003,
    /** A PDF. */
    PDF,
    /** A text with unbalanced quotes. */
    QUOTES,
    /** A row of a text that exceeds the limit of columns or of cell length. */
    TOO_WIDE,
    /** Neither text nor workbook. */
    BINARY,
    /** A zip that is not a complete workbook. */
    DAMAGED,
    /** A zip whose inflated size is implausible for a workbook (zip bomb). */
    BOMB,
    /** A workbook with a document type declaration, which spreadsheet programs never write. */
    DOCTYPE,
    /** A zip with encrypted parts. */
    ENCRYPTED
  }

  private final Kind kind;
  private final int line;

  /** Creates the exception. */
  public TableFileException(Kind kind) {
    this(kind, null);
  }

  /** Creates the exception with the cause. */
  public TableFileException(Kind kind, @Nullable Throwable cause) {
    this(kind, 0, cause);
  }

  /** Creates the exception with the line of the last row that was read. */
  public TableFileException(Kind kind, int line, @Nullable Throwable cause) {
    super(kind.toString(), cause);
    this.kind = kind;
    this.line = line;
  }

  /** Returns the line of the last row that was read; 0 if none was. */
  public int line() {
    return line;
  }

  /** Returns the reason why the file cannot be read. */
  public Kind kind() {
    return kind;
  }
}
