package io.github.openmidid.examples.transfer.check;

import java.util.List;

/**
 * The part of the identifiers that a register shows. The rest looks as if it did not exist.
 *
 * @param kind whether these are all, or those of whom
 * @param names the operators, the supplier, or the code of the role that sees none
 */
public record VisibleExtent(Kind kind, List<String> names) {

  /** The kinds of extent. */
  public enum Kind {
    /** All identifiers. */
    ALL("all"),
    /** The identifiers of certain operators. */
    OPERATORS("operators"),
    /** The identifiers of the operators that a supplier delivers to. */
    DELIVERIES("deliveries"),
    /** None: the role of the access token may not look up identifiers. */
    NONE("none"),
    /** The register does not state it. */
    NOT_STATED("notStated");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the code, as in keys of texts. */
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public VisibleExtent {
    names = List.copyOf(names);
  }

  /** Returns the extent of a register that shows all identifiers. */
  public static VisibleExtent all() {
    return new VisibleExtent(Kind.ALL, List.of());
  }

  /** Returns whether an identifier that is not found does not exist. */
  public boolean isAll() {
    return kind == Kind.ALL;
  }
}
