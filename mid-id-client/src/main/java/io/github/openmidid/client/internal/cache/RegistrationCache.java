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
 * A bounded cache of registrations per identifier and principal, for one client and thus one base
 * URL. It has no thread of its own.
 *
 * <p>Each invalidation, caused by a change through this client or by a rejection, starts a new
 * epoch. A response to a request of an earlier epoch is not cached if it arrives after the
 * invalidation.
 */
public final class RegistrationCache {
  /** The maximum number of entries per identifier, one per principal and language. */
  private static final int MAX_PRINCIPALS = 4;

  /** The maximum number of recorded rejected principals; beyond it the cache is cleared. */
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

  /**
   * Returns the time for which entries are retained: expired entries stay available for
   * revalidation.
   */
  private Duration retention() {
    return Duration.ofNanos(knownNanos + Math.max(knownNanos, staleNanos));
  }

  long now() {
    return ticker.getAsLong();
  }

  /** Returns the entry of an identifier, of any age; null if there is none. */
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

  /**
   * Returns an entry that may be used as a stale result while the register is unavailable; null if
   * there is none.
   */
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
        entry.policy().lifetimeNanos());
  }

  private long staleTime(CacheEntry entry) {
    return Math.min(staleNanos, entry.policy().staleNanos());
  }

  /** Returns the current epoch: the number of invalidations so far. */
  long epoch() {
    return epoch.get();
  }

  /** Returns the earliest epoch of requests whose responses may be cached for a principal. */
  long minimumEpoch(String principal) {
    return Math.max(changeEpoch.get(), principalEpoch(principal));
  }

  private long principalEpoch(String principal) {
    return Math.max(
        clearEpoch.get(),
        rejectionEpochs.isEmpty() ? 0 : rejectionEpochs.getOrDefault(principal, 0L));
  }

  /**
   * Stores an entry in place of the previous one, unless it was invalidated since its request, or
   * the previous one is newer. An entry that must not be stored still removes the previous one,
   * which is outdated.
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

  /** Removes the entries of a principal for some identifiers. */
  void invalidate(String principal, Collection<MidId> midIds) {
    changeEpoch.accumulateAndGet(epoch.incrementAndGet(), Math::max);
    for (MidId midId : midIds) {
      var unused =
          entries.asMap().computeIfPresent(midId, (id, present) -> without(present, principal));
    }
  }

  private static @Nullable List<CacheEntry> without(List<CacheEntry> present, String principal) {
    List<CacheEntry> others =
        present.stream().filter(a -> !a.principal().equals(principal)).toList();
    return others.isEmpty() ? null : others;
  }

  /** Invalidates all entries of a principal that the register has rejected. */
  void rejectPrincipal(String principal) {
    rejectionEpochs.merge(principal, epoch.incrementAndGet(), Math::max);
    if (rejectionEpochs.size() > MAX_REJECTED_PRINCIPALS) {
      clear();
      rejectionEpochs.values().removeIf(when -> when <= clearEpoch.get());
    }
  }

  /** Invalidates the entries of an identifier whose registration may have changed. */
  public void invalidate(MidId midId) {
    changeEpoch.accumulateAndGet(epoch.incrementAndGet(), Math::max);
    entries.invalidate(midId);
  }

  /** Invalidates all entries. */
  public void clear() {
    long now = epoch.incrementAndGet();
    changeEpoch.accumulateAndGet(now, Math::max);
    clearEpoch.accumulateAndGet(now, Math::max);
    entries.invalidateAll();
  }

  /** Returns the number of recorded rejected principals. */
  int rejectedPrincipals() {
    return rejectionEpochs.size();
  }

  /** Returns the number of cached identifiers, after pending evictions. */
  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }
}
