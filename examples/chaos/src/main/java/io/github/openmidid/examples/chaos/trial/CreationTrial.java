package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An idempotent creation. Whatever the outcome under damage, at most one resource is created, a
 * repetition over an undamaged connection returns it, and an exception with unknown outcome carries
 * the reference for the repetition.
 */
public final class CreationTrial implements Trial {
  /** Counts the resources of this kind in the register. */
  @FunctionalInterface
  public interface Count {
    /** Counts over an undamaged connection. */
    long now() throws Exception;
  }

  private final ReadTrial.Call call;
  private final ReadTrial.Call otherCall;
  private final Count count;
  private final int expected;
  private final Optional<UUID> reference;
  private final MidIdClient direct;

  /**
   * Creates a trial.
   *
   * @param otherCall another creation of the same kind
   * @param count the number of resources of {@code call}, after {@code otherCall} was made
   * @param expected the number of resources that {@code call} creates
   * @param reference the reference for its repetition, if it has one
   * @param direct a client that is connected with the register
   */
  public CreationTrial(
      ReadTrial.Call call,
      ReadTrial.Call otherCall,
      Count count,
      int expected,
      Optional<UUID> reference,
      MidIdClient direct) {
    this.call = call;
    this.otherCall = otherCall;
    this.count = count;
    this.expected = expected;
    this.reference = reference;
    this.direct = direct;
  }

  /** Makes the call over an undamaged connection. */
  public void make() throws Exception {
    beforeRound();
    Object made = call.on(direct);
    if (count.now() != expected) {
      throw new IllegalStateException("differs from what was created: " + made);
    }
  }

  /** Ensures that the resource of the other call exists, regardless of the outcome of that call. */
  @Override
  public void beforeRound() throws Exception {
    Object unused = otherCall.on(direct);
  }

  @Override
  public boolean isCreation() {
    return true;
  }

  @Override
  public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
    return watch.time(() -> call.on(client));
  }

  @Override
  public Optional<String> faultOf(Object result) throws Exception {
    return fault(result, call);
  }

  private Optional<String> fault(Object result, ReadTrial.Call resumed) throws Exception {
    Object right = resumed.on(direct);
    return result.equals(right)
        ? Optional.empty()
        : Optional.of(ReportFormatter.difference(result, right));
  }

  @Override
  public Optional<Trial> other() {
    return Optional.of(
        new Trial() {
          @Override
          public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
            return watch.time(() -> otherCall.on(client));
          }

          @Override
          public Optional<String> faultOf(Object result) throws Exception {
            return fault(result, otherCall);
          }
        });
  }

  @Override
  public List<String> audit(Optional<Throwable> failure) throws Exception {
    List<String> faults = new ArrayList<>();
    long made = count.now();
    if (made != 0 && made != expected) {
      faults.add(made + " created in place of " + expected);
    }
    if (failure.isEmpty() && made == 0) {
      faults.add("returned, and nothing was created");
    }
    Object resumed = call.on(direct);
    if (count.now() != expected) {
      faults.add(count.now() + " in place of " + expected + " after it was resumed");
    }
    if (!call.on(direct).equals(resumed)) {
      faults.add("resumed twice, it is not the same");
    }
    return faults;
  }

  @Override
  public Optional<String> faultOfOpen(Throwable failure) {
    if (reference.isEmpty() || !(failure instanceof MidIdClientException e)) {
      return Optional.empty();
    }
    if (e.requestReference().isEmpty()) {
      return Optional.of("created, and the exception has no reference to resume it");
    }
    return e.requestReference().equals(reference)
        ? Optional.empty()
        : Optional.of("the exception has another reference");
  }
}
