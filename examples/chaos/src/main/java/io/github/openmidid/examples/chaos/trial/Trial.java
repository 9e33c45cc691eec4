package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.List;
import java.util.Optional;

/** One call of the client that is damaged on its way, and what is known of its result. */
public interface Trial {

  /** Prepares the state in which the call is made, after {@link #other} was called. */
  default void beforeRound() throws Exception {}

  /** Makes the call. {@link #faultOf} judges its result. */
  Object call(MidIdClient client, DeadlineWatch watch) throws Exception;

  /** Returns what is wrong with a result; empty if it is right, or says itself that it is none. */
  Optional<String> faultOf(Object result) throws Exception;

  /** Returns the failure that a result holds in place of a value, if it does. */
  default Optional<RuntimeException> failureIn(Object result) {
    return Optional.empty();
  }

  /** Repeats the call with the same client after the damage. */
  default Object again(MidIdClient client, DeadlineWatch watch) throws Exception {
    return call(client, watch);
  }

  /**
   * Returns another call of the same kind. It is made before the round, so that there is a response
   * to take for the wrong one, and after it, to see that nothing was left for it on the connection.
   */
  default Optional<Trial> other() {
    return Optional.empty();
  }

  /** Returns whether a client with a cache may return an old result. */
  default boolean mayBeRemembered() {
    return false;
  }

  /** Returns whether it creates something; then a client sends at most three requests. */
  default boolean isCreation() {
    return false;
  }

  /**
   * Returns what is wrong with a failure, if the register has said in this round that it has done
   * what the call was for.
   */
  default Optional<String> faultOfOpen(Throwable failure) {
    return Optional.empty();
  }

  /**
   * Looks at the register itself, over an undamaged connection.
   *
   * @param failure with which the call ended, if it did
   * @return what is wrong
   */
  default List<String> audit(Optional<Throwable> failure) throws Exception {
    return List.of();
  }
}
