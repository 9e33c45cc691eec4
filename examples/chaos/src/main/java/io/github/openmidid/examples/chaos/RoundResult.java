package io.github.openmidid.examples.chaos;

import java.util.List;

/**
 * What became of a round.
 *
 * @param faults the labels of the damage
 * @param violations what must not be; empty unless the outcome is {@link Outcome#WRONG}
 */
record RoundResult(RoundTask task, List<String> faults, Outcome outcome, List<String> violations) {
  /** The beginning of a violation of the deadline. */
  static final String LATE = "late: ";

  /** Returns whether nothing is wrong but that a call was late. */
  boolean isOnlyLate() {
    return !violations.isEmpty() && violations.stream().allMatch(text -> text.startsWith(LATE));
  }
}
