package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question that is asked before the round too; in between somebody else changes its result. */
final class AfterChange implements Trial {
  private final Trial before;
  private final Change change;
  private final Question.Call call;
  private final MidIdClient direct;
  private @Nullable Object truth;

  /** What somebody else does. */
  @FunctionalInterface
  interface Change {
    /** Does it. */
    Object make() throws Exception;
  }

  AfterChange(Trial before, Change change, Question.Call call, MidIdClient direct) {
    this.before = before;
    this.change = change;
    this.call = call;
    this.direct = direct;
  }

  @Override
  public Optional<Trial> other() {
    return Optional.of(
        new Trial() {
          @Override
          public Object call(MidIdClient client, StopWatch watch) throws Exception {
            return truth == null
                ? before.call(client, watch)
                : AfterChange.this.call(client, watch);
          }

          @Override
          public Optional<String> faultOf(Object result) throws Exception {
            return truth == null ? before.faultOf(result) : AfterChange.this.faultOf(result);
          }
        });
  }

  @Override
  public void beforeRound() throws Exception {
    Object made = change.make();
    truth = call.on(direct);
    if (before.faultOf(truth).isEmpty()) {
      throw new IllegalStateException("nothing has changed: " + made);
    }
  }

  @Override
  public boolean mayBeRemembered() {
    return true;
  }

  @Override
  public Object call(MidIdClient client, StopWatch watch) throws Exception {
    return watch.time(() -> call.on(client));
  }

  @Override
  public Optional<String> faultOf(Object result) {
    return truth == null || result.equals(truth)
        ? Optional.empty()
        : Optional.of(Texts.difference(result, truth));
  }
}
