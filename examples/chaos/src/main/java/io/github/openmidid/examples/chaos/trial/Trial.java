package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.List;
import java.util.Optional;

/** One call of the client over a damaged connection, with the checks of its result. */
public interface Trial {

  /** Prepares the state in which the call is made, after {@link #other} was called. */
  default void beforeRound() throws Exception {}

  /** Makes the call, whose result is checked by {@link #faultOf}. */
  Object call(MidIdClient client, DeadlineWatch watch) throws Exception;

  /** Returns the fault of a result; empty if it is correct, or is itself a failure. */
  Optional<String> faultOf(Object result) throws Exception;

  /** Returns the failure that a result contains in place of a value, if there is one. */
  default Optional<RuntimeException> failureIn(Object result) {
    return Optional.empty();
  }

  /** Repeats the call with the same client after the damage. */
  default Object again(MidIdClient client, DeadlineWatch watch) throws Exception {
    return call(client, watch);
  }

  /**
   * Returns another call of the same kind. It is made before the round, so that responses can be
   * mixed up, and after it, to verify that no response was left on the connection.
   */
  default Optional<Trial> other() {
    return Optional.empty();
  }

  /** Returns whether a client with a cache may return an old result. */
  default boolean mayBeCached() {
    return false;
  }

  /** Returns whether the call is a creation, for which a client sends at most three requests. */
  default boolean isCreation() {
    return false;
  }

  /**
   * Returns the fault of a failure, for a creation that the register has confirmed in this round.
   */
  default Optional<String> faultOfOpen(Throwable failure) {
    return Optional.empty();
  }

  /**
   * Checks the register over an undamaged connection.
   *
   * @param failure the failure of the call, if it failed
   * @return the faults
   */
  default List<String> audit(Optional<Throwable> failure) throws Exception {
    return List.of();
  }
}
