package io.github.openmidid.examples.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts rounds per outcome, by operation and by fault. Thread-safe. */
final class OutcomeCounter {
  private static final int MOST_VIOLATIONS = 1000;

  private final Map<String, OutcomeCounts> byOperation = new TreeMap<>();
  private final Map<String, OutcomeCounts> byFault = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  synchronized void add(RoundResult result) {
    add(byOperation, result.task().operation().name(), result.outcome(), 1);
    result.faults().forEach(fault -> add(byFault, fault, result.outcome(), 1));
    result.violations().forEach(this::addViolation);
  }

  synchronized void addOperation(String operation, Outcome outcome, long rounds) {
    add(byOperation, operation, outcome, rounds);
  }

  synchronized void addFault(String fault, Outcome outcome, long rounds) {
    add(byFault, fault, outcome, rounds);
  }

  synchronized void addViolation(String violation) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(violation);
    }
  }

  private static void add(
      Map<String, OutcomeCounts> table, String name, Outcome outcome, long rounds) {
    table.merge(name, OutcomeCounts.none().plus(outcome, rounds), OutcomeCounts::plus);
  }

  synchronized Map<String, OutcomeCounts> byOperation() {
    return new TreeMap<>(byOperation);
  }

  synchronized Map<String, OutcomeCounts> byFault() {
    return new TreeMap<>(byFault);
  }

  synchronized OutcomeCounts total() {
    return byOperation.values().stream().reduce(OutcomeCounts.none(), OutcomeCounts::plus);
  }

  /** Returns the first thousand violations. */
  synchronized List<String> violations() {
    return List.copyOf(violations);
  }
}
