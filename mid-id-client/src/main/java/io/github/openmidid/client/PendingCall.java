package io.github.openmidid.client;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The future of {@link MidIdClient#async}. It also keeps the references of the requests with which
 * the call creates something, so that they can be repeated however the future ends. Derived
 * futures, for example of {@code thenApply}, are of this class too and have the same references.
 *
 * @param <T> the type of the result
 */
public class PendingCall<T> extends CompletableFuture<T> {

  /** Creates a future without references. For tests of applications; the client creates its own. */
  public PendingCall() {}

  /**
   * Returns the references with which the call has requested identifiers and delegations and
   * reported devices and deliveries, in the order of the requests; includes those of nested
   * asynchronous calls.
   *
   * <p>Can be called at any time. Once the future that {@code async} returned was completed from
   * outside, for example by {@code cancel} or a timeout, the list is complete, since no further
   * request is sent. Completing a derived future does not end the call.
   */
  public List<UUID> requestReferences() {
    return List.of();
  }

  @Override
  public <U> PendingCall<U> newIncompleteFuture() {
    PendingCall<T> source = this;
    return new PendingCall<>() {
      @Override
      public List<UUID> requestReferences() {
        return source.requestReferences();
      }
    };
  }

  @Override
  public PendingCall<T> orTimeout(long timeout, TimeUnit unit) {
    var unused = super.orTimeout(timeout, unit);
    return this;
  }

  @Override
  public PendingCall<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    var unused = super.completeOnTimeout(value, timeout, unit);
    return this;
  }
}
