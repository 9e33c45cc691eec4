package io.github.openmidid.client.internal;

import io.github.openmidid.client.RegisterUnavailableException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The requests that one operation has sent: how many, and whether one of them may have changed
 * something at the register.
 */
final class Attempts {
  private static final int MOST = 3;

  private final List<AsyncCall<?>> calls;
  private final AtomicInteger made = new AtomicInteger();
  private volatile boolean outcomeOpen;
  private volatile boolean outcomeOpenBefore;

  Attempts() {
    this(List.of());
  }

  /**
   * Those of an operation that is part of these asynchronous calls.
   *
   * @param calls outermost first
   */
  Attempts(List<AsyncCall<?>> calls) {
    this.calls = List.copyOf(calls);
  }

  /** Tells the asynchronous calls what they are about to create, before anything is sent. */
  void announce(@Nullable UUID requestReference) {
    calls.forEach(call -> call.announce(requestReference));
    requireCaller();
  }

  /** Fails if nobody waits any more for what the operation is part of. */
  void requireCaller() {
    if (calls.stream().anyMatch(AsyncCall::isAbandoned)) {
      throw new RegisterUnavailableException(
          "the call was ended from outside", null, new CancellationException());
    }
  }

  /**
   * A request goes out. One that may change something leaves the outcome open until the opposite is
   * proved.
   */
  void begin(boolean mayChange) {
    made.incrementAndGet();
    outcomeOpenBefore = outcomeOpen;
    outcomeOpen |= mayChange;
  }

  /** The last request has changed nothing, for certain; of those before it that says nothing. */
  void hadNoEffect() {
    outcomeOpen = outcomeOpenBefore;
  }

  boolean isFirst() {
    return made.get() <= 1;
  }

  boolean isOneLeft() {
    return made.get() < MOST;
  }

  /** Whether the register may have done what was requested. */
  boolean isOutcomeOpen() {
    return outcomeOpen;
  }
}
