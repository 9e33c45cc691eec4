package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.io.SupplierException;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A token request on a thread of its own, so that a caller that times out or is interrupted does
 * not affect the other callers that wait for the same token.
 */
final class TokenFetch {
  private final CompletableFuture<AccessToken> result = new CompletableFuture<>();
  private final long startedAt;
  private volatile @Nullable Thread thread;

  TokenFetch(long startedAt) {
    this.startedAt = startedAt;
  }

  /** Returns a request that has completed with a token. */
  static TokenFetch completed(AccessToken token) {
    TokenFetch completed = new TokenFetch(0);
    completed.result.complete(token);
    return completed;
  }

  long startedAt() {
    return startedAt;
  }

  boolean hasFailed() {
    return result.isCompletedExceptionally();
  }

  /** Starts the request; {@code onEnd} is notified before the waiting callers. */
  void start(Supplier<AccessToken> fetch, BiConsumer<TokenFetch, @Nullable AccessToken> onEnd) {
    Thread worker =
        new Thread(
            () -> {
              try {
                AccessToken token = fetch.get();
                onEnd.accept(this, token);
                result.complete(token);
              } catch (Throwable e) { // callers wait for the result in any case
                onEnd.accept(this, null);
                result.completeExceptionally(e);
              }
            },
            "mid-id-client-token");
    worker.setDaemon(true);
    thread = worker;
    worker.start();
  }

  /**
   * Interrupts a request that blocks for longer than all callers wait, such as a supplier of the
   * application.
   */
  void interrupt() {
    Thread worker = thread;
    if (worker != null) {
      worker.interrupt();
    }
  }

  /** Fails all waiting callers, since the client is closed. */
  void abandon() {
    result.completeExceptionally(
        new RegisterUnavailableException("the client was closed during the call", null, null));
  }

  /** Waits for the token until the deadline. */
  AccessToken await(CallContext context) {
    try {
      return result.get(context.remainingNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new RegisterUnavailableException(
          "no access token in time: the authorization server has not responded, or the supplier of the"
              + " private key blocks",
          null,
          null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallContext.interrupted(e);
    } catch (ExecutionException e) {
      throw ownCopy(e.getCause());
    }
  }

  /** Copies an exception, so that each waiting caller receives one with its own stack trace. */
  private static RuntimeException ownCopy(@Nullable Throwable failure) {
    String message = failure == null ? "" : String.valueOf(failure.getMessage());
    if (failure instanceof RegisterUnavailableException) {
      return new RegisterUnavailableException(message, null, failure);
    }
    if (failure instanceof RegisterProtocolException) {
      return new RegisterProtocolException(message, null, failure);
    }
    if (failure instanceof RegisterResponseException rejected) {
      return new RegisterResponseException(
          message, rejected.status(), null, rejected.issues(), null, null);
    }
    if (failure instanceof SupplierException supplier) {
      return supplier.toCaller();
    }
    return new IllegalStateException(
        failure instanceof IllegalStateException
            ? message
            : "no access token: the private key of the client credentials is not available",
        CauseCopy.of(failure));
  }
}
