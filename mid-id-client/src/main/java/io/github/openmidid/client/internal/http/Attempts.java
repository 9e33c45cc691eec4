package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.RegisterUnavailableException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one operation: the number of requests sent, and whether one of them may have
 * changed data at the register.
 */
public final class Attempts {
  private static final int MAX_ATTEMPTS = 3;

  private final List<Owner> owners;
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean outcomeOpen;
  private volatile boolean previousOutcomeOpen;

  Attempts() {
    this(List.of());
  }

  /**
   * Creates the attempts of an operation within asynchronous calls.
   *
   * @param owners the calls, outermost first
   */
  public Attempts(List<? extends Owner> owners) {
    this.owners = List.copyOf(owners);
  }

  /**
   * Notifies the asynchronous calls of a change, before its request is sent.
   *
   * @param requestReference the reference of the request; null if its content identifies it
   */
  public void announce(@Nullable UUID requestReference) {
    owners.forEach(owner -> owner.announce(requestReference));
    requireCaller();
  }

  /** Fails if no caller waits any more for an asynchronous call of the operation. */
  public void requireCaller() {
    if (owners.stream().anyMatch(Owner::isAbandoned)) {
      throw new RegisterUnavailableException(
          "the call was cancelled", null, new CancellationException());
    }
  }

  /**
   * Records that a request is sent. If it may change data, the outcome is open until {@link
   * #confirmNoEffect}.
   */
  public void begin(boolean mayChange) {
    count.incrementAndGet();
    previousOutcomeOpen = outcomeOpen;
    outcomeOpen |= mayChange;
  }

  /** Records that the last request has changed nothing; earlier requests are not affected. */
  public void confirmNoEffect() {
    outcomeOpen = previousOutcomeOpen;
  }

  boolean isFirst() {
    return count.get() <= 1;
  }

  public boolean hasRemaining() {
    return count.get() < MAX_ATTEMPTS;
  }

  /** Returns whether the register may have carried out the request. */
  public boolean isOutcomeOpen() {
    return outcomeOpen;
  }

  /** An asynchronous call that the operation belongs to. */
  public interface Owner {
    /** Records the reference of a request to be sent; null if its content identifies it. */
    void announce(@Nullable UUID requestReference);

    /** Returns whether no caller waits for the call any more. */
    boolean isAbandoned();
  }
}
