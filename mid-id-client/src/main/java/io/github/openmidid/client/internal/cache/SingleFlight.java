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
  private final Map<Key, Flight> underWay = new ConcurrentHashMap<>();

  CacheEntry join(Key key, CallContext deadline, Load load) {
    long whole = deadline.remainingNanos();
    while (true) {
      Flight mine = new Flight(whole);
      Flight others = underWay.putIfAbsent(key, mine);
      if (others == null) {
        return lead(key, mine, deadline, load);
      }
      if (others.leader == Thread.currentThread()) {
        return load.load(
            deadline, new PrincipalObserver.Sent()); // from within: it cannot wait for itself
      }
      Outcome outcome = others.await(deadline);
      if (outcome.answer() != null) {
        return outcome.isForOneOnly()
            ? load.load(deadline, new PrincipalObserver.Sent())
            : outcome.answer();
      }
      if (outcome.failure() != null && !others.wasInAHurry(outcome.failure(), deadline)) {
        throw outcome.failure();
      }
      // With little time left, a question of one's own would end as that of the other has.
      if (deadline.remainingNanos() < (outcome.isLate() ? whole / 2 : 1)) {
        throw late();
      }
    }
  }

  private CacheEntry lead(Key key, Flight mine, CallContext deadline, Load load) {
    PrincipalObserver.Sent sent = new PrincipalObserver.Sent();
    Outcome outcome = Outcome.OF_NO_USE;
    try {
      CacheEntry answer = load.load(deadline, sent);
      if (answer.isFor(key.requester())) {
        outcome = new Outcome(answer, null, false);
      }
      return answer;
    } catch (MidIdClientException e) {
      boolean isLate = deadline.remainingNanos() <= 0;
      boolean isOwn = isLate || RetryingClient.isGivenUp(e) || !sent.isBy(key.requester());
      outcome = new Outcome(null, isOwn ? null : e, isLate);
      throw e;
    } finally {
      underWay.remove(key, mine); // first, so that nobody joins what is over
      mine.complete(outcome);
    }
  }

  private static RegisterUnavailableException late() {
    return new RegisterUnavailableException("the register has not answered in time", null, null);
  }

  /**
   * What is asked, by whom, and after which change or refusal: who asks after it does not get an
   * answer to a question of before.
   */
  record Key(Requester requester, MidId midId, long validSince) {}

  /** One question that is under way. */
  private static final class Flight extends CompletableFuture<Outcome> {
    private final Thread leader = Thread.currentThread();
    private final long timeNanos;

    Flight(long timeNanos) {
      this.timeNanos = timeNanos;
    }

    /** Whether this one has time for what the other may have had none for: another attempt. */
    boolean wasInAHurry(MidIdClientException failure, CallContext deadline) {
      return failure instanceof RegisterUnavailableException
          && deadline.remainingNanos() / 2 > timeNanos;
    }

    Outcome await(CallContext deadline) {
      try {
        return get(Math.max(0, deadline.remainingNanos()), TimeUnit.NANOSECONDS);
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
   * @param answer null if there is none for them
   * @param failure null if it is not theirs too, and they have to ask themselves
   * @param isLate whether the one who asked has run out of time
   */
  private record Outcome(
      @Nullable CacheEntry answer, @Nullable MidIdClientException failure, boolean isLate) {
    private static final Outcome OF_NO_USE = new Outcome(null, null, false);

    boolean isForOneOnly() {
      return answer != null && !answer.validators().policy().isFresh();
    }
  }

  /** How it is asked. */
  @FunctionalInterface
  interface Load {
    /** Asks, and notes in whose name that was sent. */
    CacheEntry load(CallContext deadline, PrincipalObserver.Sent sent);
  }
}
