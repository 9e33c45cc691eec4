package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.Optional;

/** A read operation and its expected result. */
public final class ReadTrial implements Trial {
  private final Call call;
  private final Object truth;
  private final Optional<Trial> other;

  /** A call that returns a comparable result. */
  @FunctionalInterface
  public interface Call {
    /** Makes the call. */
    Object on(MidIdClient client) throws Exception;
  }

  private ReadTrial(Call call, Object truth, Optional<Trial> other) {
    this.call = call;
    this.truth = truth;
    this.other = other;
  }

  public static ReadTrial of(Call call, Object truth) {
    return new ReadTrial(call, truth, Optional.empty());
  }

  /** Creates a trial that expects the result of a client connected directly to the register. */
  public static ReadTrial of(Call call, MidIdClient direct) throws Exception {
    return of(call, call.on(direct));
  }

  public ReadTrial besides(Trial another) {
    return new ReadTrial(call, truth, Optional.of(another));
  }

  @Override
  public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
    return watch.time(() -> call.on(client));
  }

  @Override
  public Optional<String> faultOf(Object result) {
    return result.equals(truth)
        ? Optional.empty()
        : Optional.of(ReportFormatter.difference(result, truth));
  }

  @Override
  public Optional<Trial> other() {
    return other;
  }
}
