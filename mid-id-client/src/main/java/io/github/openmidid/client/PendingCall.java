package io.github.openmidid.client;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The future of {@link MidIdClient#async}, which also knows what the call has asked the register to
 * create: that can be resumed however the future ends. Futures derived from it, as by {@code
 * thenApply}, are of this class too and have the same references.
 *
 * @param <T> what the call returns
 */
public class PendingCall<T> extends CompletableFuture<T> {

  /** Made by the client; public for tests of applications, where it has no references. */
  public PendingCall() {}

  /**
   * Returns the references with which the call has begun to request identifiers and delegations and
   * to report devices and deliveries, in this order; also those of calls made within it.
   *
   * <p>It can be read at any time. Once the future that {@code async} has returned is completed
   * from outside, by {@code cancel} or a timeout for example, they are complete: nothing more is
   * sent. A derived future does not end the call.
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
