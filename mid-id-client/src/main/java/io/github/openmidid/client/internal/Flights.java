package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Callers who ask the same thing at the same time ask it once. Each keeps its own deadline; the
 * failure of the one who asks is that of those who wait, but not if it gave up by itself, and never
 * that of one who comes later.
 */
final class Flights {
  private final Map<Key, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

  Answer join(Key key, Deadline deadline, Load load) {
    long whole = deadline.remainingNanos();
    while (true) {
      CompletableFuture<Outcome> mine = new CompletableFuture<>();
      CompletableFuture<Outcome> others = underWay.putIfAbsent(key, mine);
      if (others == null) {
        return lead(key, mine, deadline, load);
      }
      Outcome outcome = await(others, deadline);
      if (outcome.answer() != null) {
        return outcome.answer();
      }
      // With little time left, a question of one's own would end as that of the other has.
      if (deadline.remainingNanos() < (outcome.isLate() ? whole / 2 : 1)) {
        throw late();
      }
    }
  }

  private Answer lead(Key key, CompletableFuture<Outcome> mine, Deadline deadline, Load load) {
    Outcome outcome = Outcome.OF_NO_USE;
    MidIdClientException failure = null;
    try {
      Answer answer = load.load(deadline);
      if (answer.principal().equals(key.principal())) {
        outcome = new Outcome(answer, false);
      }
      return answer;
    } catch (MidIdClientException e) {
      boolean isLate = deadline.remainingNanos() <= 0;
      outcome = new Outcome(null, isLate);
      failure = isLate || Retries.isGivenUp(e) ? null : e;
      throw e;
    } finally {
      underWay.remove(key, mine); // first, so that nobody joins what is over
      if (failure == null) {
        mine.complete(outcome);
      } else {
        mine.completeExceptionally(failure);
      }
    }
  }

  private static Outcome await(CompletableFuture<Outcome> outcome, Deadline deadline) {
    try {
      return outcome.get(Math.max(0, deadline.remainingNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterUnavailableException("the calling thread was interrupted", null, e);
    } catch (ExecutionException e) {
      throw (MidIdClientException) e.getCause(); // nothing else is shared
    }
  }

  private static RegisterUnavailableException late() {
    return new RegisterUnavailableException("the register has not answered in time", null, null);
  }

  /** What is asked, and in whose name. */
  record Key(String principal, MidId midId) {}

  /**
   * What those who wait are told.
   *
   * @param answer null if they have to ask themselves
   * @param isLate whether the one who asked has run out of time
   */
  private record Outcome(@Nullable Answer answer, boolean isLate) {
    private static final Outcome OF_NO_USE = new Outcome(null, false);
  }

  /** How it is asked. */
  @FunctionalInterface
  interface Load {
    Answer load(Deadline deadline);
  }
}
