package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.security.CallerExtent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the register that a snapshot holds, and for whom.
 *
 * @param extent the extent
 * @param holder the organization that may download it
 * @param operators the operators whose identifiers it holds, in alphabetical order; empty unless
 *     the extent is {@link CallerExtent#OWN}
 * @param deviceOperators the operators whose devices it holds, in alphabetical order; all if empty
 */
public record SnapshotView(
    CallerExtent extent,
    String holder,
    List<String> operators,
    Optional<List<String>> deviceOperators) {

  /** Returns whether it holds the devices of an operator. */
  boolean holdsDevicesOf(String operator) {
    return deviceOperators.isEmpty() || deviceOperators.get().contains(operator);
  }

  /** Returns the operators whose devices it holds; all if empty. */
  Optional<Set<String>> deviceOperatorSet() {
    return deviceOperators.map(Set::copyOf);
  }

  /** Returns the names of operators as a text for the database: no name has a line break. */
  static String join(List<String> operators) {
    return String.join("\n", operators);
  }

  /** Returns the operators of a text that {@link #join} has created. */
  static List<String> split(String joinedOperators) {
    return joinedOperators.lines().toList();
  }
}
