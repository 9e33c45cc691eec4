package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lookups with a memory, shared by a client and its views. An answer past its life is asked for
 * again with its ETag ({@code If-None-Match}), and 304 gives it a new life.
 */
public final class CachedLookup {
  private final RegistrationCache cache;
  private final PrincipalSource principals;
  private final SingleFlight singleFlight = new SingleFlight();

  public CachedLookup(RegistrationCache cache, PrincipalSource principals) {
    this.cache = cache;
    this.principals = principals;
  }

  public RegistrationCache registrations() {
    return cache;
  }

  public PrincipalSource principals() {
    return principals;
  }

  /** Whoever would be named if a request were sent now. */
  public Requester requester(String language, CallContext context) {
    return new Requester(principals.current(context), language);
  }

  /** Lets go of everything. */
  public void clear() {
    cache.clear();
    principals.clear();
  }

  public Optional<Registration> find(MidId midId, RegistrationLoader loader) {
    CallContext context = loader.start();
    Requester requester = requester(loader.language(), context);
    CacheEntry fresh = cache.fresh(requester, midId);
    CacheEntry answer =
        fresh != null
            ? fresh
            : singleFlight.join(
                new SingleFlight.Key(requester, midId, cache.minimumEpoch(requester.principal())),
                context,
                (own, observation) -> load(midId, loader, start(requester, loader.now(), observation), own));
    return answer.registration();
  }

  /** Notes when something is asked; to be called before it is. */
  public LookupStart start(Requester requester, Instant now, PrincipalObserver.Observation observation) {
    return new LookupStart(requester, now, cache.now(), cache.epoch(), observation);
  }

  private CacheEntry load(
      MidId midId, RegistrationLoader loader, LookupStart start, CallContext context) {
    CacheEntry cached = cache.fresh(start.requester(), midId); // somebody may just have asked
    if (cached != null) {
      return cached;
    }
    cached = cache.get(start.requester(), midId);
    try {
      CacheEntry answer = request(midId, cached, loader, start, context.with(start.observation()));
      recordSuccess(start);
      cache.put(midId, answer);
      return answer;
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
    @Nullable String etag = cached == null ? null : cached.etag();
    RegistrationLoader.Loaded found = loader.load(midId, etag, start.asOf(), context);
    if (found.isUnchanged() && cached != null && start.observation().isSentOnlyFor(start.requester())) {
      return start.answer(cached.registration(), found.validators().or(cached.validators()));
    }
    if (found.isUnchanged()) {
      // The ETag was that of another principal: what it stands for is not to be shown.
      found = loader.load(midId, null, start.asOf(), context);
    }
    return start.answer(found.registration(), found.validators());
  }

  /** A token that was refused on the way to an answer is not given answers of before. */
  public void recordSuccess(LookupStart start) {
    start
        .observation()
        .unauthorizedPrincipal()
        .filter(principal -> !principal.equals(start.principal()))
        .ifPresent(cache::rejectPrincipal);
  }

  /** Whoever is refused now is not told later what was true before. */
  public void recordFailure(LookupStart start, List<MidId> midIds, MidIdClientException failure) {
    start.observation().unauthorizedPrincipal().ifPresent(cache::rejectPrincipal);
    if (!IdentifierRejection.is(failure)) {
      return;
    }
    int status = ((RegisterResponseException) failure).status();
    if (status == 401 || status == 403 || start.observation().requester().isEmpty()) {
      cache.rejectPrincipal(start.principal()); // also by the authorization server, which gives no token
    } else {
      cache.invalidate(start.principal(), IdentifierRejection.of(failure, midIds));
    }
  }

  /**
   * When something was asked.
   *
   * @param requester who has asked
   * @param asOf when, by the clock of the machine
   * @param nanos the same by the monotonic clock of the cache
   * @param epoch the same, counted in changes and refusals
   * @param observation in whose name the requests were sent
   */
  public record LookupStart(
      Requester requester, Instant asOf, long nanos, long epoch, PrincipalObserver.Observation observation) {
    /** In whose name it was sent at last; who has asked, if it was not sent. */
    String principal() {
      return observation.requester().orElse(requester).principal();
    }

    public CacheEntry answer(Optional<Registration> registration, CacheValidators validators) {
      Requester by = observation.requester().orElse(requester);
      long age = validators.policy().ageNanos();
      return new CacheEntry(
          by.principal(),
          validators.policy().variesByLanguage() ? by.language() : null,
          registration,
          validators,
          asOf.minus(Duration.ofNanos(age)),
          nanos - age,
          epoch);
    }
  }
}
