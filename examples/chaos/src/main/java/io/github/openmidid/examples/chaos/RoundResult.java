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

  /** The prefix of a violation by an undamaged call that the register has not responded to. */
  static final String NO_RESPONSE = "no response: ";

  /** Returns whether the only violations are late calls and calls without a response. */
  boolean isOnlySlow() {
    return !violations.isEmpty()
        && violations.stream()
            .allMatch(text -> text.startsWith(LATE) || text.startsWith(NO_RESPONSE));
  }

  /** Returns whether an undamaged call has had no response. */
  boolean hasNoResponse() {
    return violations.stream().anyMatch(text -> text.startsWith(NO_RESPONSE));
  }
}
