package io.github.openmidid.examples.chaos;

import java.util.List;

/**
 * What became of a round.
 *
 * @param operation its name
 * @param fault the label of the damage
 * @param violations what must not be; empty unless the outcome is {@link Outcome#WRONG}
 */
record Verdict(String operation, String fault, Outcome outcome, List<String> violations) {}
