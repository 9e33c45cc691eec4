package io.github.openmidid.client.internal.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.openmidid.MidId;
import io.github.openmidid.client.CacheSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers that one client remembers: per identifier and per principal, a bounded number. It
 * belongs to one base URL, as its client does, and has no thread of its own.
 *
 * <p>What ends an answer before its time, a change through this client or a refusal, is counted: an
 * answer that was asked for before it, but arrives after it, is not remembered.
 */
public final class RegistrationCache {
  /** Of how many principals an answer about the same identifier is kept. */
  private static final int PRINCIPALS = 4;

  /** Of how many principals it is known that they were refused; beyond that, all is forgotten. */
  private static final int MOST_REFUSED = 1_000;

  private final LongSupplier ticker;
  private final long knownNanos;
  private final long unknownNanos;
  private final long staleNanos;
  private final Cache<MidId, List<CacheEntry>> answers;
  private final AtomicLong moment = new AtomicLong();
  private final AtomicLong changed = new AtomicLong();
  private final AtomicLong cleared = new AtomicLong();
  private final Map<String, Long> refused = new ConcurrentHashMap<>();

  public RegistrationCache(CacheSettings settings, LongSupplier ticker) {
    this.ticker = ticker;
    this.knownNanos = settings.timeToLive().toNanos();
    this.unknownNanos = settings.unknownTimeToLive().toNanos();
    this.staleNanos = settings.staleFor().toNanos();
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(settings.maximumSize())
            .expireAfterWrite(kept())
            .ticker(ticker::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** An answer that is past its life is kept as long again, to ask whether it still holds. */
  private Duration kept() {
    return Duration.ofNanos(knownNanos + Math.max(knownNanos, staleNanos));
  }

  long now() {
    return ticker.getAsLong();
  }

  /** The answer that is kept, of whatever age. */
  @Nullable CacheEntry get(Requester requester, MidId midId) {
    List<CacheEntry> kept = answers.getIfPresent(midId);
    if (kept != null) {
      for (CacheEntry answer : kept) {
        if (answer.isFor(requester)) {
          return answer.moment() >= endedBefore(answer.principal()) ? answer : null;
        }
      }
    }
    return null;
  }

  @Nullable
  public CacheEntry fresh(Requester requester, MidId midId) {
    CacheEntry answer = get(requester, midId);
    return answer != null && age(answer) < life(answer) ? answer : null;
  }

  /** A known identifier whose answer is past its life, but may still be given with a mark. */
  @Nullable
  public CacheEntry stale(Requester requester, MidId midId) {
    CacheEntry answer = get(requester, midId);
    return answer != null
            && answer.registration().isPresent()
            && age(answer) < life(answer) + staleness(answer)
        ? answer
        : null;
  }

  private long age(CacheEntry answer) {
    return ticker.getAsLong() - answer.asOfNanos();
  }

  private long life(CacheEntry answer) {
    return Math.min(
        answer.registration().isPresent() ? knownNanos : unknownNanos,
        answer.validators().policy().lifetimeNanos());
  }

  private long staleness(CacheEntry answer) {
    return Math.min(staleNanos, answer.validators().policy().staleNanos());
  }

  /** How many changes and refusals there were so far: the moment at which something is asked. */
  long moment() {
    return moment.get();
  }

  /** The moment before which nothing can have been asked that is still to be remembered. */
  long validSince(String principal) {
    return Math.max(changed.get(), endedBefore(principal));
  }

  private long endedBefore(String principal) {
    return Math.max(cleared.get(), refused.isEmpty() ? 0 : refused.getOrDefault(principal, 0L));
  }

  /**
   * Remembers an answer in the place of the one before, unless something was changed or refused
   * since it was asked for, or the other is younger. One that may not be kept takes the place of
   * the other too: that was true before.
   */
  public void put(MidId midId, CacheEntry answer) {
    var unused = answers.asMap().compute(midId, (id, kept) -> with(kept, answer));
  }

  private @Nullable List<CacheEntry> with(@Nullable List<CacheEntry> kept, CacheEntry answer) {
    if (answer.moment() < validSince(answer.principal())) {
      return kept;
    }
    List<CacheEntry> all = new ArrayList<>(PRINCIPALS);
    if (age(answer) < life(answer)) {
      all.add(answer);
    }
    if (kept != null) {
      for (CacheEntry other : kept) {
        if (answer.replaces(other) && other.asOfNanos() - answer.asOfNanos() > 0) {
          return kept;
        }
        if (!answer.replaces(other) && all.size() < PRINCIPALS) {
          all.add(other);
        }
      }
    }
    return all.isEmpty() ? null : List.copyOf(all);
  }

  /** The answers about these identifiers are not given to this principal any more. */
  void drop(String principal, Collection<MidId> midIds) {
    changed.accumulateAndGet(moment.incrementAndGet(), Math::max);
    for (MidId midId : midIds) {
      var unused = answers.asMap().computeIfPresent(midId, (id, kept) -> without(kept, principal));
    }
  }

  private static @Nullable List<CacheEntry> without(List<CacheEntry> kept, String principal) {
    List<CacheEntry> others = kept.stream().filter(a -> !a.principal().equals(principal)).toList();
    return others.isEmpty() ? null : others;
  }

  /** No answer is given to this principal any more that was asked for before now. */
  void refuse(String principal) {
    refused.merge(principal, moment.incrementAndGet(), Math::max);
    if (refused.size() > MOST_REFUSED) {
      clear();
      refused.values().removeIf(when -> when <= cleared.get());
    }
  }

  /** This identifier was changed, or may have been: nothing of before is given any more. */
  public void forget(MidId midId) {
    changed.accumulateAndGet(moment.incrementAndGet(), Math::max);
    answers.invalidate(midId);
  }

  /** Nothing of before is given any more. */
  public void clear() {
    long now = moment.incrementAndGet();
    changed.accumulateAndGet(now, Math::max);
    cleared.accumulateAndGet(now, Math::max);
    answers.invalidateAll();
  }

  /** Of how many principals it is known that they were refused. */
  int refusals() {
    return refused.size();
  }

  /** How many identifiers are remembered, after tidying up. */
  long size() {
    answers.cleanUp();
    return answers.estimatedSize();
  }
}
