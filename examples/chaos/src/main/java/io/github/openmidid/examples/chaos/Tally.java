package io.github.openmidid.examples.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rounds ended how, by operation and by fault. Thread-safe. */
final class Tally {
  private static final int MOST_VIOLATIONS = 1000;

  private final Map<String, Counts> byOperation = new TreeMap<>();
  private final Map<String, Counts> byFault = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  synchronized void add(Verdict verdict) {
    add(byOperation, verdict.task().operation().name(), verdict.outcome(), 1);
    verdict.faults().forEach(fault -> add(byFault, fault, verdict.outcome(), 1));
    verdict.violations().forEach(this::addViolation);
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

  private static void add(Map<String, Counts> table, String name, Outcome outcome, long rounds) {
    table.merge(name, Counts.none().plus(outcome, rounds), Counts::plus);
  }

  synchronized Map<String, Counts> byOperation() {
    return new TreeMap<>(byOperation);
  }

  synchronized Map<String, Counts> byFault() {
    return new TreeMap<>(byFault);
  }

  synchronized Counts total() {
    return byOperation.values().stream().reduce(Counts.none(), Counts::plus);
  }

  /** The first thousand of them. */
  synchronized List<String> violations() {
    return List.copyOf(violations);
  }
}
