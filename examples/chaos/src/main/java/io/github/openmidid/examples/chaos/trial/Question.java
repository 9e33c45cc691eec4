package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.Optional;

/** A call that changes nothing, and its right result. */
final class Question implements Trial {
  private final Call call;
  private final Object truth;
  private final Optional<Trial> other;

  /** A call that gives something to compare. */
  @FunctionalInterface
  interface Call {
    /** Makes the call. */
    Object on(MidIdClient client) throws Exception;
  }

  private Question(Call call, Object truth, Optional<Trial> other) {
    this.call = call;
    this.truth = truth;
    this.other = other;
  }

  static Question of(Call call, Object truth) {
    return new Question(call, truth, Optional.empty());
  }

  /** A call whose right result is what a client says that is connected with the register. */
  static Question of(Call call, MidIdClient direct) throws Exception {
    return of(call, call.on(direct));
  }

  Question besides(Trial another) {
    return new Question(call, truth, Optional.of(another));
  }

  @Override
  public Object call(MidIdClient client, StopWatch watch) throws Exception {
    return watch.time(() -> call.on(client));
  }

  @Override
  public Optional<String> faultOf(Object result) {
    return result.equals(truth) ? Optional.empty() : Optional.of(Texts.difference(result, truth));
  }

  @Override
  public Optional<Trial> other() {
    return other;
  }
}
