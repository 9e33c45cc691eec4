package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.List;
import java.util.Optional;

/** One call of the client that is damaged on its way, and what is known of its result. */
public interface Trial {

  /** Makes what has to be so when the call is made, after {@link #other} was called. */
  default void beforeRound() throws Exception {}

  /** The call. What it returns is judged by {@link #faultOf}. */
  Object call(MidIdClient client, StopWatch watch) throws Exception;

  /** What is wrong with a result; empty if it is right, or says itself that it is none. */
  Optional<String> faultOf(Object result) throws Exception;

  /** The failure that a result holds in place of a value, if it does. */
  default Optional<RuntimeException> failureIn(Object result) {
    return Optional.empty();
  }

  /** The same, after the damage is over, with the same client. */
  default Object again(MidIdClient client, StopWatch watch) throws Exception {
    return call(client, watch);
  }

  /**
   * Another call of the same kind. It is made before the round, so that there is a response to take
   * for the wrong one, and after it, to see that nothing was left for it on the connection.
   */
  default Optional<Trial> other() {
    return Optional.empty();
  }

  /** Whether a client that remembers results could give an old one, and be right. */
  default boolean mayBeRemembered() {
    return false;
  }

  /** Whether it creates something; then a client sends at most three requests. */
  default boolean isCreation() {
    return false;
  }

  /**
   * What is wrong with a failure, if the register has said in this round that it has done what the
   * call was for.
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
