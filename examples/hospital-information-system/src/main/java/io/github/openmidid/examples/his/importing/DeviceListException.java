package io.github.openmidid.examples.his.importing;

/** Thrown if a list cannot be read row by row. No row has been imported. */
public class DeviceListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reasons for which a list cannot be read. */
  public enum Reason {
    EMPTY("empty"),
    /** All data is in hidden sheets. */
    HIDDEN("hidden"),
    /** A column is missing. */
    COLUMNS("columns"),
    /** Two columns could both be the MID-ID; the detail names them. */
    TWO_COLUMNS("twoColumns"),
    /** A quotation mark is not closed, so that rows cannot be separated; the detail is the line. */
    QUOTES("quotes"),
    /** A row exceeds the limit of columns or of cell length; the detail is the line before. */
    TOO_WIDE("tooWide"),
    /** The file exceeds the limit of size or of rows. */
    TOO_LARGE("tooLarge"),
    /** Another kind of document; the detail names it. */
    OTHER_KIND("otherKind"),
    /** A workbook with a password. */
    PROTECTED("protected"),
    /** Neither text nor a sound workbook. */
    DAMAGED("damaged");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Reason reason;
  private final String detail;

  public DeviceListException(Reason reason) {
    this(reason, "");
  }

  DeviceListException(Reason reason, String detail) {
    super(reason.code);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** Returns the argument of the message of the reason; empty if it has none. */
  public String detail() {
    return detail;
  }
}
