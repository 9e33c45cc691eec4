package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.wire.ConnectionFault;
import java.util.Optional;
import java.util.SplittableRandom;

/** Decides what is done to which response of a round. Used by many threads. */
public interface DamagePlan {

  /**
   * Returns what is done to the response to one request.
   *
   * @param number how many requests of the round came before
   */
  Damage damage(int number);

  /** Returns what is done to a new connection. */
  Optional<ConnectionFault> connection(int number);

  /** Chooses the details of what is done, the same for the same number. */
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
