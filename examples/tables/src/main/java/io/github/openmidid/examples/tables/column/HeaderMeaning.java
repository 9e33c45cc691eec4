package io.github.openmidid.examples.tables.column;

/**
 * The meaning of a header for its column.
 *
 * @param kind the kind of column
 * @param certainty the certainty that the header names that kind and no other
 */
public record HeaderMeaning(ColumnKind kind, Certainty certainty) {

  /** The degrees of certainty with which a header names a kind, the highest first. */
  public enum Certainty {
    /** The user has assigned the column to this kind. */
    DECIDED,
    /** The header names this kind. */
    SURE,
    /** The header may name this kind, if no other one does: {@code Ziekenhuis} for the operator. */
    LIKELY,
    /**
     * The header is a bare {@code Type} or {@code Soort}: the values and the other columns decide
     * between the modality, the kind of source and the model.
     */
    TYPE,
    /**
     * The header is {@code Code}, or contains {@code MID-ID} among other words: the values decide
     * whether the column has the numbers.
     */
    MENTION
  }

  static HeaderMeaning sure(ColumnKind kind) {
    return new HeaderMeaning(kind, Certainty.SURE);
  }

  /** Returns whether the header alone determines the kind. */
  public boolean isSure() {
    return certainty.compareTo(Certainty.SURE) <= 0;
  }
}
