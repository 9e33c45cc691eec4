package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A read whose result is changed by another client between a first call and the damaged one. */
public final class ChangeTrial implements Trial {
  private final Trial before;
  private final Change change;
  private final ReadTrial.Call call;
  private final MidIdClient direct;
  private @Nullable Object truth;

  /** A change by another client. */
  @FunctionalInterface
  public interface Change {
    /** Makes the change. */
    Object make() throws Exception;
  }

  public ChangeTrial(Trial before, Change change, ReadTrial.Call call, MidIdClient direct) {
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
          public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
            return truth == null
                ? before.call(client, watch)
                : ChangeTrial.this.call(client, watch);
          }

          @Override
          public Optional<String> faultOf(Object result) throws Exception {
            return truth == null ? before.faultOf(result) : ChangeTrial.this.faultOf(result);
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
  public boolean mayBeCached() {
    return true;
  }

  @Override
  public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
    return watch.time(() -> call.on(client));
  }

  @Override
  public Optional<String> faultOf(Object result) {
    return truth == null || result.equals(truth)
        ? Optional.empty()
        : Optional.of(ReportFormatter.difference(result, truth));
  }
}
