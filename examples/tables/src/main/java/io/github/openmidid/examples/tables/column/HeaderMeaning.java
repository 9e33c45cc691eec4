package io.github.openmidid.examples.tables.column;

/**
 * The meaning of a header for its column.
 *
 * @param kind the kind of column
 * @param certainty how surely the header names that kind and no other
 */
public record HeaderMeaning(ColumnKind kind, Certainty certainty) {

  /** The degrees of certainty with which a header names a kind, the highest first. */
  public enum Certainty {
    /** A user decided that it is of this kind. */
    DECIDED,
    /** It names this kind. */
    SURE,
    /** It may name this kind, if no other column does: {@code Ziekenhuis} for the operator. */
    LIKELY,
    /**
     * It is a bare {@code Type} or {@code Soort}: the modality, the kind of source or the model, as
     * the values and the other columns show.
     */
    TYPE,
    /**
     * It is {@code Code}, or holds {@code MID-ID} among other words: the values show whether it has
     * the numbers.
     */
    MENTION
  }

  static HeaderMeaning sure(ColumnKind kind) {
    return new HeaderMeaning(kind, Certainty.SURE);
  }

  /** Returns whether the header alone decides. */
  public boolean isSure() {
    return certainty.compareTo(Certainty.SURE) <= 0;
  }
}
