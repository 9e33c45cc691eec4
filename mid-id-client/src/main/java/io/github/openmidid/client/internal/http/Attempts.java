package io.github.openmidid.client.internal.http;

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
   * Creates the attempts of an operation that belongs to these asynchronous calls.
   *
   * @param owners the calls, outermost first
   */
  public Attempts(List<? extends Owner> owners) {
    this.owners = List.copyOf(owners);
  }

  /** Tells the asynchronous calls what they are about to create, before anything is sent. */
  public void announce(@Nullable UUID requestReference) {
    owners.forEach(owner -> owner.announce(requestReference));
    requireCaller();
  }

  /** Fails if nobody waits any more for what the operation is part of. */
  public void requireCaller() {
    if (owners.stream().anyMatch(Owner::isAbandoned)) {
      throw new RegisterUnavailableException(
          "the call was ended from outside", null, new CancellationException());
    }
  }

  /**
   * A request goes out. One that may change something leaves the outcome open until the opposite is
   * proved.
   */
  public void begin(boolean mayChange) {
    count.incrementAndGet();
    previousOutcomeOpen = outcomeOpen;
    outcomeOpen |= mayChange;
  }

  /** The last request has changed nothing, for certain; of those before it that says nothing. */
  public void confirmNoEffect() {
    outcomeOpen = previousOutcomeOpen;
  }

  boolean isFirst() {
    return count.get() <= 1;
  }

  public boolean hasRemaining() {
    return count.get() < MAX_ATTEMPTS;
  }

  /** Whether the register may have done what was requested. */
  public boolean isOutcomeOpen() {
    return outcomeOpen;
  }

  /** An asynchronous call that the operation belongs to. */
  public interface Owner {
    /** Keeps the reference of what is about to be created; null if its content identifies it. */
    void announce(@Nullable UUID requestReference);

    /** Returns whether nobody waits for the call any more. */
    boolean isAbandoned();
  }
}
