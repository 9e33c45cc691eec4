package io.github.openmidid.examples.chaos;

import java.util.List;

/**
 * What became of a round.
 *
 * @param faults the labels of the damage
 * @param violations what must not be; empty unless the outcome is {@link Outcome#WRONG}
 */
record Verdict(Task task, List<String> faults, Outcome outcome, List<String> violations) {}
