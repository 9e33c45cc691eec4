package io.github.openmidid.examples.register.snapshot;

import java.util.List;
import java.util.Locale;

/**
 * The part of the register that a snapshot holds, and for whom.
 *
 * @param extent the extent
 * @param holder the organization that may download it
 * @param operators the operators whose identifiers it holds, in alphabetical order; empty unless
 *     the extent is {@link Extent#OWN}
 */
public record SnapshotView(Extent extent, String holder, List<String> operators) {

  /** The extents of the contract. */
  public enum Extent {
    /** All identifiers. */
    FULL,
    /** The identifiers of operators. */
    OWN,
    /** The identifiers that a supplier has delivered for, with modality and status only. */
    MINIMAL;

    /** Returns the code in wire format: {@code own}. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Extent ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** Returns the operators as a text for the database: no name has a line break. */
  String joinedOperators() {
    return String.join("\n", operators);
  }

  /** Returns the view with the text that {@link #joinedOperators} has created. */
  static SnapshotView of(Extent extent, String holder, String joinedOperators) {
    return new SnapshotView(extent, holder, joinedOperators.lines().toList());
  }
}
