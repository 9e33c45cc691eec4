package io.github.openmidid.examples.chaos;

import io.github.openmidid.examples.chaos.operation.ClientOperation;
import io.github.openmidid.examples.testing.chaos.Protocol;
import io.github.openmidid.examples.testing.chaos.RandomPlan;
import java.util.SplittableRandom;

/** The parameters of a round, which determine all its random choices. */
record RoundTask(long seed, ClientOperation operation, int round, Protocol protocol) {

  SplittableRandom random() {
    long mixed = seed * 1_000_003 + operation.name().hashCode();
    return new SplittableRandom(mixed * 1_000_003 + round);
  }

  /** Returns the plan of the damage. */
  RandomPlan plan() {
    return new RandomPlan(random().nextLong(), protocol, operation.isLookup());
  }

  /** Returns the options that run this round alone. */
  @Override
  public String toString() {
    return "--seed "
        + seed
        + " --operation "
        + operation.name()
        + " --round "
        + round
        + " --protocol "
        + protocol.code();
  }
}
