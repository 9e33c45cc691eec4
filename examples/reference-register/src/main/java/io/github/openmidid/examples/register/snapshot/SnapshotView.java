package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.security.CallerExtent;
import java.util.List;

/**
 * The part of the register that a snapshot holds, and for whom.
 *
 * @param extent the extent
 * @param holder the organization that may download it
 * @param operators the operators whose identifiers it holds, in alphabetical order; empty unless
 *     the extent is {@link CallerExtent#OWN}
 */
public record SnapshotView(CallerExtent extent, String holder, List<String> operators) {

  /** Returns the operators as a text for the database: no name has a line break. */
  String joinedOperators() {
    return String.join("\n", operators);
  }

  /** Returns the operators of a text that {@link #joinedOperators} has created. */
  static List<String> split(String joinedOperators) {
    return joinedOperators.lines().toList();
  }
}
