package io.github.openmidid.examples.his.web;

/** Thrown if a query has a parameter or a value that does not exist. */
public class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of fault in a query. */
  public enum Kind {
    UNKNOWN_PARAMETER("unknownParameter"),
    INVALID_VALUE("invalidValue");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the code in JSON, which is also that of the message {@code query.…}. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;
  private final String parameter;

  public QueryException(Kind kind, String parameter) {
    super(kind.code);
    this.kind = kind;
    this.parameter = parameter;
  }

  public Kind kind() {
    return kind;
  }

  public String parameter() {
    return parameter;
  }
}
