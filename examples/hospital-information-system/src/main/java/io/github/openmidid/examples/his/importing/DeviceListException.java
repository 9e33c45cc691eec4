package io.github.openmidid.examples.his.importing;

/** A list that cannot be taken row by row: nothing of it was taken. */
public class DeviceListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    EMPTY("empty"),
    /** A column is missing, or stands there twice. */
    COLUMNS("columns"),
    /** A quote that is opened and not closed: where the rows begin is not known. */
    QUOTES("quotes"),
    /** A row with more columns, or a longer cell, than is read. */
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
