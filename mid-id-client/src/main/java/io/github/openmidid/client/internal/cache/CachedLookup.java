package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lookup of registrations through the cache, shared by a client and its views. An expired entry
 * is revalidated with its ETag ({@code If-None-Match}); a 304 renews its time to live.
 */
public final class CachedLookup {
  private final RegistrationCache cache;
  private final PrincipalSource principals;
  private final SingleFlight singleFlight;

  public CachedLookup(RegistrationCache cache, PrincipalSource principals) {
    this.cache = cache;
    this.principals = principals;
    this.singleFlight = new SingleFlight(this::observer);
  }

  public RegistrationCache registrations() {
    return cache;
  }

  /** Returns the principal and the language of a request that is sent now. */
  public Requester requester(String language, CallContext context) {
    return new Requester(principals.current(context), language);
  }

  /** Removes all entries and the cached digest of the token. */
  public void clear() {
    cache.clear();
    principals.clear();
  }

  public CacheEntry lookUp(MidId midId, RegistrationLoader loader) {
    CallContext context = loader.start();
    Requester requester = requester(loader.language(), context);
    CacheEntry fresh = cache.fresh(requester, midId);
    return fresh != null
        ? fresh
        : singleFlight.join(
            new SingleFlight.Key(requester, midId, cache.minimumEpoch(requester.principal())),
            context,
            (own, observer) -> load(midId, loader, start(requester, loader.now(), observer), own));
  }

  /** Records the start of a lookup; must be called before the request is sent. */
  public LookupStart start(Requester requester, Instant now) {
    return start(requester, now, observer());
  }

  private PrincipalObserver observer() {
    return new PrincipalObserver(principals);
  }

  private LookupStart start(Requester requester, Instant now, PrincipalObserver observer) {
    return new LookupStart(requester, now, cache.now(), cache.epoch(), observer);
  }

  private CacheEntry load(
      MidId midId, RegistrationLoader loader, LookupStart start, CallContext context) {
    CacheEntry cached =
        cache.fresh(start.requester(), midId); // another caller may have loaded it meanwhile
    if (cached != null) {
      return cached;
    }
    cached = cache.get(start.requester(), midId);
    try {
      CacheEntry entry = request(midId, cached, loader, start, context.with(start.observer()));
      recordSuccess(start);
      cache.put(midId, entry);
      return entry;
    } catch (MidIdClientException e) {
      recordFailure(start, List.of(midId), e);
      throw e;
    }
  }

  private static CacheEntry request(
      MidId midId,
      @Nullable CacheEntry cached,
      RegistrationLoader loader,
      LookupStart start,
      CallContext context) {
    @Nullable String etag = cached == null ? null : cached.policy().etag();
    RegistrationLoader.Loaded found = loader.load(midId, etag, start.asOf(), context);
    if (found.isUnchanged()
        && cached != null
        && start.observer().isSentOnlyFor(start.requester())) {
      return start.entry(cached.registration(), found.policy().or(cached.policy()));
    }
    if (found.isUnchanged()) {
      // The request was sent for another principal, who may not see the cached registration.
      found = loader.load(midId, null, start.asOf(), context);
    }
    return start.entry(found.registration(), found.policy());
  }

  /**
   * Records a successful lookup, and invalidates the entries of a principal whose token was
   * rejected during it.
   */
  public void recordSuccess(LookupStart start) {
    start
        .observer()
        .unauthorizedPrincipal()
        .filter(principal -> !principal.equals(start.principal()))
        .ifPresent(cache::rejectPrincipal);
  }

  /** Records a failed lookup, and invalidates the entries that the principal may no longer see. */
  public void recordFailure(LookupStart start, List<MidId> midIds, MidIdClientException failure) {
    start.observer().unauthorizedPrincipal().ifPresent(cache::rejectPrincipal);
    if (!IdentifierRejection.is(failure)) {
      return;
    }
    int status = ((RegisterResponseException) failure).status();
    if (status == 401 || status == 403 || start.observer().requester().isEmpty()) {
      cache.rejectPrincipal(start.principal()); // also if the authorization server issues no token
    } else {
      cache.invalidate(start.principal(), IdentifierRejection.of(failure, midIds));
    }
  }

  /**
   * The start of a lookup.
   *
   * @param requester the requester at the start
   * @param asOf the time of the start by the system clock
   * @param nanos the same time by the monotonic clock of the cache, in nanoseconds
   * @param epoch the epoch of the cache at the start
   * @param observer records the requesters for which the requests were sent
   */
  public record LookupStart(
      Requester requester, Instant asOf, long nanos, long epoch, PrincipalObserver observer) {
    /** Returns the principal of the last request; that of the requester if none was sent. */
    String principal() {
      return observer.requester().orElse(requester).principal();
    }

    public CacheEntry entry(Optional<Registration> registration, CachePolicy policy) {
      Requester by = observer.requester().orElse(requester);
      return new CacheEntry(
          by.principal(),
          policy.variesByLanguage() ? by.language() : null,
          registration,
          policy,
          policy.asOf(asOf),
          nanos - policy.ageNanos(),
          epoch);
    }
  }
}
