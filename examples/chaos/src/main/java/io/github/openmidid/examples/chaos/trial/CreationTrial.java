package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A call that creates something, and can be made again. Whatever became of it under damage, there
 * is at most one of it, the same call over an undamaged connection gives it, and a failure that
 * leaves the outcome open carries the reference with which to make the call again.
 */
public final class CreationTrial implements Trial {
  /** How many things of this kind the register holds. */
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
   * A creation.
   *
   * @param otherCall another creation of the same kind
   * @param count how many things of {@code call} there are, after {@code otherCall} was made
   * @param expected how many {@code call} creates
   * @param reference with which to resume it, if it has one
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
      throw new IllegalStateException("not what it was made to be: " + made);
    }
  }

  /** Makes sure that the other one exists, whatever became of its call. */
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
