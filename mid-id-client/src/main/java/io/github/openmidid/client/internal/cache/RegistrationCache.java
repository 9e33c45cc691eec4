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
  private static final int MAX_PRINCIPALS = 4;

  /** Of how many principals it is known that they were refused; beyond that, all is forgotten. */
  private static final int MAX_REJECTED_PRINCIPALS = 1_000;

  private final LongSupplier ticker;
  private final long knownNanos;
  private final long unknownNanos;
  private final long staleNanos;
  private final Cache<MidId, List<CacheEntry>> entries;
  private final AtomicLong epoch = new AtomicLong();
  private final AtomicLong changeEpoch = new AtomicLong();
  private final AtomicLong clearEpoch = new AtomicLong();
  private final Map<String, Long> rejectionEpochs = new ConcurrentHashMap<>();

  public RegistrationCache(CacheSettings settings, LongSupplier ticker) {
    this.ticker = ticker;
    this.knownNanos = settings.timeToLive().toNanos();
    this.unknownNanos = settings.unknownTimeToLive().toNanos();
    this.staleNanos = settings.staleFor().toNanos();
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(settings.maximumSize())
            .expireAfterWrite(retention())
            .ticker(ticker::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** An answer that is past its life is kept as long again, to ask whether it still holds. */
  private Duration retention() {
    return Duration.ofNanos(knownNanos + Math.max(knownNanos, staleNanos));
  }

  long now() {
    return ticker.getAsLong();
  }

  /** The answer that is kept, of whatever age. */
  @Nullable CacheEntry get(Requester requester, MidId midId) {
    List<CacheEntry> present = entries.getIfPresent(midId);
    if (present != null) {
      for (CacheEntry entry : present) {
        if (entry.isFor(requester)) {
          return entry.epoch() >= principalEpoch(entry.principal()) ? entry : null;
        }
      }
    }
    return null;
  }

  @Nullable
  public CacheEntry fresh(Requester requester, MidId midId) {
    CacheEntry entry = get(requester, midId);
    return entry != null && age(entry) < timeToLive(entry) ? entry : null;
  }

  /** A known identifier whose answer is past its life, but may still be given with a mark. */
  @Nullable
  public CacheEntry stale(Requester requester, MidId midId) {
    CacheEntry entry = get(requester, midId);
    return entry != null
            && entry.registration().isPresent()
            && age(entry) < timeToLive(entry) + staleTime(entry)
        ? entry
        : null;
  }

  private long age(CacheEntry entry) {
    return ticker.getAsLong() - entry.asOfNanos();
  }

  private long timeToLive(CacheEntry entry) {
    return Math.min(
        entry.registration().isPresent() ? knownNanos : unknownNanos,
        entry.validators().policy().lifetimeNanos());
  }

  private long staleTime(CacheEntry entry) {
    return Math.min(staleNanos, entry.validators().policy().staleNanos());
  }

  /** How many changes and refusals there were so far: the moment at which something is asked. */
  long epoch() {
    return epoch.get();
  }

  /** The moment before which nothing can have been asked that is still to be remembered. */
  long minimumEpoch(String principal) {
    return Math.max(changeEpoch.get(), principalEpoch(principal));
  }

  private long principalEpoch(String principal) {
    return Math.max(clearEpoch.get(), rejectionEpochs.isEmpty() ? 0 : rejectionEpochs.getOrDefault(principal, 0L));
  }

  /**
   * Remembers an answer in the place of the one before, unless something was changed or refused
   * since it was asked for, or the other is younger. One that may not be kept takes the place of
   * the other too: that was true before.
   */
  public void put(MidId midId, CacheEntry entry) {
    var unused = entries.asMap().compute(midId, (id, present) -> with(present, entry));
  }

  private @Nullable List<CacheEntry> with(@Nullable List<CacheEntry> present, CacheEntry entry) {
    if (entry.epoch() < minimumEpoch(entry.principal())) {
      return present;
    }
    List<CacheEntry> all = new ArrayList<>(MAX_PRINCIPALS);
    if (age(entry) < timeToLive(entry)) {
      all.add(entry);
    }
    if (present != null) {
      for (CacheEntry other : present) {
        if (entry.replaces(other) && other.asOfNanos() - entry.asOfNanos() > 0) {
          return present;
        }
        if (!entry.replaces(other) && all.size() < MAX_PRINCIPALS) {
          all.add(other);
        }
      }
    }
    return all.isEmpty() ? null : List.copyOf(all);
  }

  /** The answers about these identifiers are not given to this principal any more. */
  void invalidate(String principal, Collection<MidId> midIds) {
    changeEpoch.accumulateAndGet(epoch.incrementAndGet(), Math::max);
    for (MidId midId : midIds) {
      var unused = entries.asMap().computeIfPresent(midId, (id, present) -> without(present, principal));
    }
  }

  private static @Nullable List<CacheEntry> without(List<CacheEntry> present, String principal) {
    List<CacheEntry> others = present.stream().filter(a -> !a.principal().equals(principal)).toList();
    return others.isEmpty() ? null : others;
  }

  /** No answer is given to this principal any more that was asked for before now. */
  void rejectPrincipal(String principal) {
    rejectionEpochs.merge(principal, epoch.incrementAndGet(), Math::max);
    if (rejectionEpochs.size() > MAX_REJECTED_PRINCIPALS) {
      clear();
      rejectionEpochs.values().removeIf(when -> when <= clearEpoch.get());
    }
  }

  /** This identifier was changed, or may have been: nothing of before is given any more. */
  public void invalidate(MidId midId) {
    changeEpoch.accumulateAndGet(epoch.incrementAndGet(), Math::max);
    entries.invalidate(midId);
  }

  /** Nothing of before is given any more. */
  public void clear() {
    long now = epoch.incrementAndGet();
    changeEpoch.accumulateAndGet(now, Math::max);
    clearEpoch.accumulateAndGet(now, Math::max);
    entries.invalidateAll();
  }

  /** Of how many principals it is known that they were refused. */
  int rejectedPrincipals() {
    return rejectionEpochs.size();
  }

  /** How many identifiers are remembered, after tidying up. */
  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }
}
