package io.github.openmidid.client.internal.http;

import feign.Request;
import feign.Response;
import io.github.openmidid.client.RegisterUnavailableException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one operation, which runs on one thread at a time: the number of requests sent,
 * whether one of them may have changed data at the register, and the record of the current call.
 */
public final class Attempts {
  /** The number of requests up to which an operation may follow up on a response. */
  private static final int MAX_FOLLOWED_UP = 3;

  private final List<Owner> owners;
  private final int maxRetries;
  private int count;
  private boolean outcomeOpen;
  private boolean previousOutcomeOpen;
  private @Nullable CallRecord call;
  private @Nullable Response response;

  Attempts(int maxRetries) {
    this(List.of(), maxRetries);
  }

  /**
   * Creates the attempts of an operation within asynchronous calls.
   *
   * @param owners the calls, outermost first
   * @param maxRetries the maximum number of retries of the operation
   */
  public Attempts(List<? extends Owner> owners, int maxRetries) {
    this.owners = List.copyOf(owners);
    this.maxRetries = maxRetries;
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
   * Replaces the record of the current call and returns the previous one; null stands for none. The
   * response to a call is known to be valid only when the next call or the operation ends.
   */
  public @Nullable CallRecord replaceCall(@Nullable CallRecord next) {
    CallRecord previous = call;
    call = next;
    if (next != null) {
      response = null;
    }
    return previous;
  }

  /** Returns the record of the current call. */
  public CallRecord call() {
    return Objects.requireNonNull(call, "no call has started");
  }

  /**
   * Records that a request is sent. If it may change data, the outcome is open until {@link
   * #confirmNoEffect}.
   */
  public void begin(Request request, boolean mayChange) {
    call().attempt(request);
    response = null;
    count++;
    previousOutcomeOpen = outcomeOpen;
    outcomeOpen |= mayChange;
  }

  /** Records that the last request was not sent after all. */
  public void notSent() {
    if (call != null) {
      call.notSent();
    }
  }

  /** Records a received response, before anything else than its framing was verified. */
  void receive(Response received) {
    response = received;
  }

  /** Returns the response to the last request of the current call; null if it has none. */
  public @Nullable Response response() {
    return response;
  }

  /** Records the valid response to the last request. */
  public void end(Response response) {
    call().recordResponse(response);
  }

  /** Records that the last request has changed nothing; earlier requests are not affected. */
  public void confirmNoEffect() {
    outcomeOpen = previousOutcomeOpen;
  }

  boolean isFirst() {
    return count <= 1;
  }

  /** Returns whether the number of requests sent allows a retry. */
  public boolean mayRetry() {
    return count <= maxRetries;
  }

  /**
   * Returns whether another request may follow up on a response: with a new token after 401, or to
   * read what exists after 303. Without retries too, since the operation could never succeed.
   */
  public boolean mayFollowUp() {
    return mayRetry() || count < MAX_FOLLOWED_UP;
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
