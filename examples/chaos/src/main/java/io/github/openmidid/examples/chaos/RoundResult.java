package io.github.openmidid.examples.chaos;

import java.util.List;

/**
 * The result of a round.
 *
 * @param faults the labels of the damage
 * @param violations the violations; empty unless the outcome is {@link Outcome#WRONG}
 */
record RoundResult(RoundTask task, List<String> faults, Outcome outcome, List<String> violations) {
  /** The prefix of a violation of the deadline. */
  static final String LATE = "late: ";

  /** Returns whether the only violation is a late call. */
  boolean isOnlyLate() {
    return !violations.isEmpty() && violations.stream().allMatch(text -> text.startsWith(LATE));
  }
}
