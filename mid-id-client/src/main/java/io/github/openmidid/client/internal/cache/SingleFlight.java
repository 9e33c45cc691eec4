package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.call.RetryingClient;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.CallLimits;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A single-flight loader: concurrent callers with the same key share one request (the leader's),
 * each within its own deadline. Waiting callers receive the exception of the leader, unless the
 * leader was cancelled, had much less time left than they have, or sent the request for another
 * principal; later callers never receive it. A response that must not be stored is used by the
 * leader only (RFC 9111, 4): each waiting caller then sends its own request.
 */
final class SingleFlight {
  private final Map<LimitedKey, SharedLoad> running = new ConcurrentHashMap<>();
  private final Supplier<PrincipalObserver> observers;

  /** Creates a loader; {@code observers} creates the observer of a load. */
  SingleFlight(Supplier<PrincipalObserver> observers) {
    this.observers = observers;
  }

  CacheEntry join(Key key, CallContext context, Load load) {
    long totalNanos = context.remainingNanos();
    LimitedKey limited = new LimitedKey(key, context.limits());
    while (true) {
      SharedLoad own = new SharedLoad(totalNanos);
      SharedLoad other = running.putIfAbsent(limited, own);
      if (other == null) {
        return loadShared(limited, own, context, load);
      }
      if (other.leader == Thread.currentThread()) {
        return load.load(context, observers.get()); // the leader cannot wait for itself
      }
      Outcome outcome = other.await(context);
      if (outcome.entry() != null) {
        return outcome.isNotReusable() ? load.load(context, observers.get()) : outcome.entry();
      }
      if (outcome.failure() != null && !other.hadTooLittleTime(outcome.failure(), context)) {
        throw outcome.failure();
      }
      // With little time left, an own request would time out as well.
      if (context.remainingNanos() < (outcome.isLate() ? totalNanos / 2 : 1)) {
        throw CallContext.timedOut();
      }
    }
  }

  private CacheEntry loadShared(
      LimitedKey limited, SharedLoad own, CallContext context, Load load) {
    Requester requester = limited.key().requester();
    PrincipalObserver observer = observers.get();
    Outcome outcome = Outcome.NOT_SHARED;
    try {
      CacheEntry entry = load.load(context, observer);
      if (entry.isFor(requester)) {
        outcome = new Outcome(entry, null, false);
      }
      return entry;
    } catch (MidIdClientException e) {
      boolean isLate = context.remainingNanos() <= 0;
      boolean isLeaderOnly =
          isLate || RetryingClient.isCancelled(e) || !observer.isSentOnlyFor(requester);
      outcome = new Outcome(null, isLeaderOnly ? null : e, isLate);
      throw e;
    } finally {
      running.remove(limited, own); // first, so that no caller joins a completed load
      own.complete(outcome);
    }
  }

  /**
   * The key of a shared load: requester, identifier and the earliest valid epoch. A caller after an
   * invalidation does not join a load that started before it.
   */
  record Key(Requester requester, MidId midId, long minimumEpoch) {}

  /**
   * A key with the limits of the caller: a caller who allows more retries sends its own request.
   */
  private record LimitedKey(Key key, CallLimits limits) {}

  /** A running load that other callers may join. */
  private static final class SharedLoad extends CompletableFuture<Outcome> {
    private final Thread leader = Thread.currentThread();
    private final long timeNanos;

    SharedLoad(long timeNanos) {
      this.timeNanos = timeNanos;
    }

    /**
     * Returns whether the leader had less than half the remaining time of this caller, who may
     * retry.
     */
    boolean hadTooLittleTime(MidIdClientException failure, CallContext context) {
      return failure instanceof RegisterUnavailableException
          && context.remainingNanos() / 2 > timeNanos;
    }

    Outcome await(CallContext context) {
      try {
        return get(Math.max(0, context.remainingNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        throw CallContext.timedOut();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CallContext.interrupted(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e); // never completed exceptionally
      }
    }
  }

  /**
   * The outcome of a shared load for the waiting callers.
   *
   * @param entry the loaded entry; null if it is not shared
   * @param failure the exception to rethrow; null if the waiting callers have to send their own
   *     requests
   * @param isLate whether the leader exceeded its deadline
   */
  private record Outcome(
      @Nullable CacheEntry entry, @Nullable MidIdClientException failure, boolean isLate) {
    private static final Outcome NOT_SHARED = new Outcome(null, null, false);

    boolean isNotReusable() {
      return entry != null && !entry.policy().isFresh();
    }
  }

  /** Loads an entry from the register. */
  @FunctionalInterface
  interface Load {
    /** Loads the entry and records the requester of each request. */
    CacheEntry load(CallContext context, PrincipalObserver observer);
  }
}
