package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.chaos.trial.DeadlineWatch;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import io.github.openmidid.examples.testing.chaos.ExchangeRecord;
import io.github.openmidid.examples.testing.chaos.RandomPlan;
import io.github.openmidid.examples.testing.wire.WireFaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Runs and checks one round: calls before, during and after the damage, and their violations. */
final class RoundCheck {
  /**
   * The time limit of undamaged calls: a connection in a bad state may fail a call, and the machine
   * may be busy.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final long PAUSE_MILLIS = 50;

  private static final int MOST_REQUESTS = 3;
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final RoundTask task;
  private final RandomPlan plan;
  private final Trial trial;
  private final ChaosProxy proxy;
  private final DeadlineWatch watch;
  private final List<String> violations = new ArrayList<>();
  private List<ExchangeRecord> exchanges = List.of();

  RoundCheck(RoundTask task, RandomPlan plan, Trial trial, ChaosProxy proxy, DeadlineWatch watch) {
    this.task = task;
    this.plan = plan;
    this.trial = trial;
    this.proxy = proxy;
    this.watch = watch;
  }

  /**
   * Makes other calls of the same kind, without damage.
   *
   * @param warm whether to make the call itself too
   */
  void before(MidIdClient client, boolean warm) throws Exception {
    if (trial.other().isPresent()) {
      Trial other = trial.other().get();
      undamaged("before the round", other, () -> other.call(client, watch));
    }
    if (warm && !trial.isCreation()) {
      undamaged("before the round", trial, () -> trial.call(client, watch));
    }
    trial.beforeRound();
    if (plan.isOfConnections()) {
      proxy.closeConnections();
    }
  }

  /** Makes the damaged call. */
  CallResult damaged(MidIdClient client, boolean isAsync) {
    proxy.begin(plan);
    CallResult ending =
        CallResult.of(trial, () -> isAsync ? async(client) : trial.call(client, watch));
    exchanges = proxy.end();
    return ending;
  }

  private Object async(MidIdClient client) throws Exception {
    return client.async(this::call).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
  }

  private Object call(MidIdClient client) {
    try {
      return trial.call(client, watch);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /** Checks the outcome, and repeats the call without damage. */
  void after(MidIdClient client, CallResult ending) throws Exception {
    check(ending);
    trial.audit(ending.failure()).forEach(fault -> violation("register: " + fault));
    ending.fault(trial).ifPresent(fault -> violation("wrong result: " + fault));
    if (trial.other().isPresent()) {
      Trial other = trial.other().get();
      undamaged("another call after the round", other, () -> other.call(client, watch));
    }
    undamaged("the same call after the round", trial, () -> trial.again(client, watch));
    if (watch.latestMillis() > 0) {
      violation(RoundResult.LATE + watch.latestMillis() + " ms after deadline and 250 ms");
    }
  }

  private void check(CallResult ending) {
    if (ending.outcome() == Outcome.WRONG) {
      violation("an unexpected exception: " + ending.failure().orElseThrow());
    }
    boolean isFlipped =
        plan.damage().wire().equals(Optional.of(WireFaults.BIT_FLIP)) && plan.isOfAll();
    if (isFlipped
        && proxy.protocol().isSecure()
        && !exchanges.isEmpty()
        && ending.outcome() == Outcome.ANSWERED) {
      violation("a bit was flipped under TLS, and the response was accepted");
    }
    if (trial.isCreation()) {
      checkRequests();
      if (isDone()) {
        ending.failure().flatMap(trial::faultOfOpen).ifPresent(this::violation);
      }
    }
  }

  /** Returns whether the register has confirmed the creation in this round. */
  private boolean isDone() {
    return exchanges.stream()
        .filter(e -> !e.damage().isBeforeProcessing() && !e.request().method().equals("GET"))
        .anyMatch(e -> e.upstream().status() < 400);
  }

  /**
   * Checks the number of requests. The JDK's client repeats a GET once if its connection is closed
   * without a response.
   */
  private void checkRequests() {
    long reading = exchanges.stream().filter(e -> e.request().method().equals("GET")).count();
    long creating = exchanges.size() - reading;
    if (creating + (reading + 1) / 2 > MOST_REQUESTS) {
      violation("too many requests: " + exchanges.size());
    }
  }

  /** Repeats an undamaged call until its result is correct, within a time limit. */
  private void undamaged(String when, Trial called, Callable<Object> call) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CallResult ending = CallResult.of(called, call);
    while (ending.failure().isPresent()
        && ending.outcome() != Outcome.WRONG
        && System.nanoTime() < end) {
      ending.fault(called).ifPresent(fault -> violation(when + ", wrong result: " + fault));
      Thread.sleep(PAUSE_MILLIS);
      ending = CallResult.of(called, call);
    }
    String prefix = ending.outcome() == Outcome.UNAVAILABLE ? RoundResult.NO_RESPONSE : "";
    ending.failure().ifPresent(failure -> violation(prefix + when + ", no result: " + failure));
    ending.fault(called).ifPresent(fault -> violation(when + ", wrong result: " + fault));
  }

  private void violation(String text) {
    violations.add(text);
  }

  /** Returns the result of the round. */
  RoundResult result(CallResult ending) {
    List<String> reports = new ArrayList<>();
    for (String violation : violations) {
      reports.add(
          violation
              + "\n    "
              + task
              + " ("
              + plan
              + "; "
              + ending.failure().map(Throwable::toString).orElse("returned")
              + ")\n    "
              + String.join(
                  "\n    ", exchanges.stream().limit(5).map(ExchangeRecord::toString).toList()));
    }
    Outcome outcome = violations.isEmpty() ? ending.outcome() : Outcome.WRONG;
    return new RoundResult(task, plan.labels(), outcome, reports);
  }
}
