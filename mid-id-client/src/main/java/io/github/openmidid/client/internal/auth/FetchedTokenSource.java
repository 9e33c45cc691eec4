package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.call.RetryBudget;
import io.github.openmidid.client.internal.http.CallContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A source of tokens that the client fetches with its credentials. Concurrent calls share one token
 * request (single flight), and a token is renewed before it expires. Lifetimes are measured on the
 * monotonic clock, so that changes of the system clock do not affect them.
 */
final class FetchedTokenSource implements TokenSource {
  /** The minimum interval between two attempts to renew a valid token. */
  private static final Duration RENEWAL_INTERVAL = Duration.ofSeconds(1);

  private final Function<CallContext, AccessToken> endpoint;
  private final Duration timeout;
  private final LongSupplier nanoTime;

  /**
   * The token bucket that limits renewals of tokens that the register has rejected before their
   * expiry.
   */
  private final RetryBudget renewals = new RetryBudget();

  private volatile @Nullable AccessToken token;
  private @Nullable TokenFetch running;
  private @Nullable TokenFetch latest;
  private boolean closed;

  FetchedTokenSource(
      Function<CallContext, AccessToken> endpoint, Duration timeout, LongSupplier nanoTime) {
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<AccessToken> current(CallContext context) {
    long now = nanoTime.getAsLong();
    AccessToken present = token;
    if (present == null || !present.isValid(now)) {
      return Optional.of(awaitToken(context));
    }
    if (present.isRenewalDue(now)) {
      fetchAhead(present);
    }
    return Optional.of(present);
  }

  @Override
  public Optional<AccessToken> replacement(AccessToken rejected, CallContext context) {
    synchronized (this) {
      if (rejected.equals(token)) {
        if (!renewals.tryAcquire()) {
          return Optional.empty();
        }
        token = null;
      }
    }
    return current(context);
  }

  @Override
  public void onAccepted() {
    renewals.refill();
  }

  /**
   * Waits for the running token request, or starts one, and shares its outcome. If a stalled
   * request times out after a late call has joined it, that call starts a new request, provided
   * that nearly all of its own time is left.
   */
  private AccessToken awaitToken(CallContext context) {
    TokenFetch fetch = joinOrStart();
    long timeoutNanos = CallContext.nanos(timeout);
    long maxAgeToShare = timeoutNanos / 4 * 3;
    try {
      return fetch.await(context);
    } catch (RegisterUnavailableException e) {
      if (nanoTime.getAsLong() - fetch.startedAt() >= timeoutNanos) {
        fetch.interrupt(); // only a supplier of the key can block for longer than the timeout
      }
      boolean stalled =
          fetch.hasFailed() && nanoTime.getAsLong() - fetch.startedAt() > maxAgeToShare;
      if (!stalled || context.remainingNanos() <= maxAgeToShare) {
        throw e;
      }
    }
    return joinOrStart().await(context);
  }

  /**
   * Returns the running token request, or a new one; a completed one if a valid token is present.
   */
  private synchronized TokenFetch joinOrStart() {
    if (closed) {
      throw new IllegalStateException("this client is closed");
    }
    AccessToken present = token;
    if (present != null && present.isValid(nanoTime.getAsLong())) {
      return TokenFetch.completed(present);
    }
    return running != null ? running : start();
  }

  /**
   * Renews the token in the background; a failure has no effect while the current token is valid.
   */
  private synchronized void fetchAhead(AccessToken present) {
    boolean isIntervalOver =
        latest == null || nanoTime.getAsLong() - latest.startedAt() >= RENEWAL_INTERVAL.toNanos();
    if (running == null && present.equals(token) && isIntervalOver) {
      start();
    }
  }

  private TokenFetch start() {
    TokenFetch fetch = new TokenFetch(nanoTime.getAsLong());
    fetch.start(() -> endpoint.apply(CallContext.in(timeout)), this::finish);
    latest = fetch;
    running = fetch;
    return fetch;
  }

  private synchronized void finish(TokenFetch fetch, @Nullable AccessToken fetched) {
    running = null;
    if (fetched != null) {
      token = fetched;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      running.abandon();
    }
  }
}
