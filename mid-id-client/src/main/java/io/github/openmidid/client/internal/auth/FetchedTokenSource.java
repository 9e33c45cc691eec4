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
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Function<CallContext, AccessToken> endpoint;
  private final Duration timeout;
  private final LongSupplier nanoTime;

  /** How many more tokens that the register has refused may be replaced before their time. */
  private final RetryBudget renewals = new RetryBudget();

  private volatile @Nullable AccessToken token;
  private @Nullable TokenFetch underWay;
  private @Nullable TokenFetch last;
  private boolean closed;

  FetchedTokenSource(
      Function<CallContext, AccessToken> endpoint, Duration timeout, LongSupplier nanoTime) {
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<AccessToken> current(CallContext deadline) {
    long now = nanoTime.getAsLong();
    AccessToken present = token;
    if (present == null || !present.isAlive(now)) {
      return Optional.of(fetched(deadline));
    }
    if (present.isDue(now)) {
      fetchAhead(present);
    }
    return Optional.of(present);
  }

  @Override
  public Optional<AccessToken> insteadOf(AccessToken refused, CallContext deadline) {
    synchronized (this) {
      if (refused.equals(token)) {
        if (!renewals.take()) {
          return Optional.empty();
        }
        token = null;
      }
    }
    return current(deadline);
  }

  @Override
  public void accepted() {
    renewals.refill();
  }

  /**
   * Whoever joins a fetch shares how it ends. But one that stalls has already used up its time when
   * a call joins it late: with nearly all of its own time left, that call begins anew.
   */
  private AccessToken fetched(CallContext deadline) {
    TokenFetch fetch = joined();
    long whole = CallContext.nanos(timeout);
    long most = whole / 4 * 3;
    try {
      return fetch.await(deadline);
    } catch (RegisterUnavailableException e) {
      if (nanoTime.getAsLong() - fetch.startedAt() >= whole) {
        fetch.interrupt(); // a supplier of the key may block; the endpoint has a deadline
      }
      boolean stalled = fetch.hasFailed() && nanoTime.getAsLong() - fetch.startedAt() > most;
      if (!stalled || deadline.remainingNanos() <= most) {
        throw e;
      }
    }
    return joined().await(deadline);
  }

  /** The fetch under way, or a new one, unless one has just brought a token. */
  private synchronized TokenFetch joined() {
    if (closed) {
      throw new IllegalStateException("this client is closed");
    }
    AccessToken present = token;
    if (present != null && present.isAlive(nanoTime.getAsLong())) {
      return TokenFetch.ended(present);
    }
    return underWay != null ? underWay : start();
  }

  /** A failure costs nobody anything while the present token is good. */
  private synchronized void fetchAhead(AccessToken present) {
    boolean rested = last == null || nanoTime.getAsLong() - last.startedAt() >= PAUSE.toNanos();
    if (underWay == null && present.equals(token) && rested) {
      start();
    }
  }

  private TokenFetch start() {
    TokenFetch fetch = new TokenFetch(nanoTime.getAsLong());
    fetch.start(() -> endpoint.apply(CallContext.in(timeout)), this::ended);
    last = fetch;
    underWay = fetch;
    return fetch;
  }

  private synchronized void ended(TokenFetch fetch, @Nullable AccessToken fetched) {
    underWay = null;
    if (fetched != null) {
      token = fetched;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (underWay != null) {
      underWay.abandon();
    }
  }
}
