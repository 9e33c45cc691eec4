package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.wire.ConnectionFault;
import java.util.Optional;
import java.util.SplittableRandom;

/** Decides the damage of each response of a round. Thread-safe. */
public interface DamagePlan {

  /**
   * Returns the damage of the response to a request.
   *
   * @param number the index of the request in the round, from 0
   */
  Damage damage(int number);

  /** Returns the damage of a new connection. */
  Optional<ConnectionFault> connection(int number);

  /** Returns the source of random details, the same for the same number. */
  SplittableRandom random(int number);

  /** Returns a plan without damage. */
  static DamagePlan none() {
    return new DamagePlan() {
      @Override
      public Damage damage(int number) {
        return Damage.none();
      }

      @Override
      public Optional<ConnectionFault> connection(int number) {
        return Optional.empty();
      }

      @Override
      public SplittableRandom random(int number) {
        return new SplittableRandom(number);
      }
    };
  }
}
