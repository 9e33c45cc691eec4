package io.github.openmidid.examples.chaos;

import java.util.EnumMap;
import java.util.Map;

/** The number of rounds per outcome. */
record OutcomeCounts(Map<Outcome, Long> rounds) {
  OutcomeCounts {
    rounds = Map.copyOf(rounds);
  }

  static OutcomeCounts none() {
    return new OutcomeCounts(Map.of());
  }

  OutcomeCounts plus(Outcome outcome, long more) {
    Map<Outcome, Long> sum = new EnumMap<>(Outcome.class);
    sum.putAll(rounds);
    sum.merge(outcome, more, Long::sum);
    return new OutcomeCounts(sum);
  }

  OutcomeCounts plus(OutcomeCounts other) {
    OutcomeCounts sum = this;
    for (Map.Entry<Outcome, Long> more : other.rounds.entrySet()) {
      sum = sum.plus(more.getKey(), more.getValue());
    }
    return sum;
  }

  long of(Outcome outcome) {
    return rounds.getOrDefault(outcome, 0L);
  }

  long all() {
    return rounds.values().stream().mapToLong(Long::longValue).sum();
  }
}
