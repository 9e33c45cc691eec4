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
 * Tokens that the client fetches itself: one request for all calls that wait for a token, and the
 * next one while the present one is still good. The clock is the monotonic one, so no change of the
 * time of day shortens or prolongs the life of a token.
 */
final class FetchedTokenSource implements TokenSource {
  /** Between two attempts to replace a token that is still good. */
  private static final Duration RENEWAL_INTERVAL = Duration.ofSeconds(1);

  private final Function<CallContext, AccessToken> endpoint;
  private final Duration timeout;
  private final LongSupplier nanoTime;

  /** How many more tokens that the register has refused may be replaced before their time. */
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
   * Whoever joins a fetch shares how it ends. But one that stalls has already used up its time when
   * a call joins it late: with nearly all of its own time left, that call begins anew.
   */
  private AccessToken awaitToken(CallContext context) {
    TokenFetch fetch = joinOrStart();
    long timeoutNanos = CallContext.nanos(timeout);
    long maxAgeToShare = timeoutNanos / 4 * 3;
    try {
      return fetch.await(context);
    } catch (RegisterUnavailableException e) {
      if (nanoTime.getAsLong() - fetch.startedAt() >= timeoutNanos) {
        fetch.interrupt(); // a supplier of the key may block; the endpoint has a deadline
      }
      boolean stalled = fetch.hasFailed() && nanoTime.getAsLong() - fetch.startedAt() > maxAgeToShare;
      if (!stalled || context.remainingNanos() <= maxAgeToShare) {
        throw e;
      }
    }
    return joinOrStart().await(context);
  }

  /** The fetch under way, or a new one, unless one has just brought a token. */
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

  /** A failure costs nobody anything while the present token is good. */
  private synchronized void fetchAhead(AccessToken present) {
    boolean isIntervalOver = latest == null || nanoTime.getAsLong() - latest.startedAt() >= RENEWAL_INTERVAL.toNanos();
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
