package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.call.RetryingClient;
import io.github.openmidid.client.internal.http.CallContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Callers who ask the same thing at the same time ask it once. Each keeps its own deadline. The
 * failure of the one who asks is that of those who wait, but not if it gave up by itself, had much
 * less time than they have, or was refused in another name; and never that of one who comes later.
 * An answer that may not be kept is that of one caller only (RFC 9111, 4): the others ask then, and
 * do not wait for each other.
 */
final class SingleFlight {
  private final Map<Key, SharedLoad> running = new ConcurrentHashMap<>();

  CacheEntry join(Key key, CallContext context, Load load) {
    long totalNanos = context.remainingNanos();
    while (true) {
      SharedLoad own = new SharedLoad(totalNanos);
      SharedLoad other = running.putIfAbsent(key, own);
      if (other == null) {
        return loadShared(key, own, context, load);
      }
      if (other.leader == Thread.currentThread()) {
        return load.load(
            context, new PrincipalObserver.Observation()); // from within: it cannot wait for itself
      }
      Outcome outcome = other.await(context);
      if (outcome.entry() != null) {
        return outcome.isNotReusable()
            ? load.load(context, new PrincipalObserver.Observation())
            : outcome.entry();
      }
      if (outcome.failure() != null && !other.hadTooLittleTime(outcome.failure(), context)) {
        throw outcome.failure();
      }
      // With little time left, a question of one's own would end as that of the other has.
      if (context.remainingNanos() < (outcome.isLate() ? totalNanos / 2 : 1)) {
        throw late();
      }
    }
  }

  private CacheEntry loadShared(Key key, SharedLoad own, CallContext context, Load load) {
    PrincipalObserver.Observation observation = new PrincipalObserver.Observation();
    Outcome outcome = Outcome.NOT_SHARED;
    try {
      CacheEntry entry = load.load(context, observation);
      if (entry.isFor(key.requester())) {
        outcome = new Outcome(entry, null, false);
      }
      return entry;
    } catch (MidIdClientException e) {
      boolean isLate = context.remainingNanos() <= 0;
      boolean isLeaderOnly = isLate || RetryingClient.isCancelled(e) || !observation.isSentOnlyFor(key.requester());
      outcome = new Outcome(null, isLeaderOnly ? null : e, isLate);
      throw e;
    } finally {
      running.remove(key, own); // first, so that nobody joins what is over
      own.complete(outcome);
    }
  }

  private static RegisterUnavailableException late() {
    return new RegisterUnavailableException("the register has not answered in time", null, null);
  }

  /**
   * What is asked, by whom, and after which change or refusal: who asks after it does not get an
   * answer to a question of before.
   */
  record Key(Requester requester, MidId midId, long minimumEpoch) {}

  /** One question that is under way. */
  private static final class SharedLoad extends CompletableFuture<Outcome> {
    private final Thread leader = Thread.currentThread();
    private final long timeNanos;

    SharedLoad(long timeNanos) {
      this.timeNanos = timeNanos;
    }

    /** Whether this one has time for what the other may have had none for: another attempt. */
    boolean hadTooLittleTime(MidIdClientException failure, CallContext context) {
      return failure instanceof RegisterUnavailableException
          && context.remainingNanos() / 2 > timeNanos;
    }

    Outcome await(CallContext context) {
      try {
        return get(Math.max(0, context.remainingNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        throw late();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RegisterUnavailableException("the calling thread was interrupted", null, e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e); // it is only ever completed with an outcome
      }
    }
  }

  /**
   * What those who wait are told.
   *
   * @param entry null if there is none for them
   * @param failure null if it is not theirs too, and they have to ask themselves
   * @param isLate whether the one who asked has run out of time
   */
  private record Outcome(
      @Nullable CacheEntry entry, @Nullable MidIdClientException failure, boolean isLate) {
    private static final Outcome NOT_SHARED = new Outcome(null, null, false);

    boolean isNotReusable() {
      return entry != null && !entry.validators().policy().isFresh();
    }
  }

  /** How it is asked. */
  @FunctionalInterface
  interface Load {
    /** Asks, and notes in whose name that was sent. */
    CacheEntry load(CallContext context, PrincipalObserver.Observation observation);
  }
}
