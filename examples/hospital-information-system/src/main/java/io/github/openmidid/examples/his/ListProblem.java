package io.github.openmidid.examples.his;

/** A list that cannot be taken row by row: nothing of it was taken. */
class ListProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  enum Reason {
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

    String code() {
      return code;
    }
  }

  private final Reason reason;

  ListProblem(Reason reason) {
    super(reason.code);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
