package io.github.openmidid.examples.his.importing;

/** Thrown if a list cannot be read row by row. No row has been imported. */
public class DeviceListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Reason {
    EMPTY("empty"),
    /** A column is missing or repeated. */
    COLUMNS("columns"),
    /** A quotation mark is not closed, so that rows cannot be separated. */
    QUOTES("quotes"),
    /** A row exceeds the limit of columns or of cell length. */
    TOO_WIDE("tooWide");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Reason reason;

  DeviceListException(Reason reason) {
    super(reason.code);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
