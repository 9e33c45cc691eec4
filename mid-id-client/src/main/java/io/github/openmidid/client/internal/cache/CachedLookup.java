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
  private final SingleFlight flights = new SingleFlight();

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
  public Requester requester(String language, CallContext deadline) {
    return new Requester(principals.current(deadline), language);
  }

  /** Lets go of everything. */
  public void clear() {
    cache.clear();
    principals.forget();
  }

  public Optional<Registration> find(MidId midId, RegistrationLoader loader) {
    CallContext deadline = loader.start();
    Requester requester = requester(loader.language(), deadline);
    CacheEntry fresh = cache.fresh(requester, midId);
    CacheEntry answer =
        fresh != null
            ? fresh
            : flights.join(
                new SingleFlight.Key(requester, midId, cache.validSince(requester.principal())),
                deadline,
                (end, sent) -> load(midId, loader, asked(requester, loader.now(), sent), end));
    return answer.registration();
  }

  /** Notes when something is asked; to be called before it is. */
  public Asked asked(Requester requester, Instant now, PrincipalObserver.Sent sent) {
    return new Asked(requester, now, cache.now(), cache.moment(), sent);
  }

  private CacheEntry load(
      MidId midId, RegistrationLoader loader, Asked asked, CallContext deadline) {
    CacheEntry held = cache.fresh(asked.requester(), midId); // somebody may just have asked
    if (held != null) {
      return held;
    }
    held = cache.get(asked.requester(), midId);
    try {
      CacheEntry answer = ask(midId, held, loader, asked, deadline.with(asked.sent()));
      answered(asked);
      cache.put(midId, answer);
      return answer;
    } catch (MidIdClientException e) {
      failed(asked, List.of(midId), e);
      throw e;
    }
  }

  private static CacheEntry ask(
      MidId midId,
      @Nullable CacheEntry held,
      RegistrationLoader loader,
      Asked asked,
      CallContext deadline) {
    @Nullable String etag = held == null ? null : held.etag();
    RegistrationLoader.Loaded found = loader.load(midId, etag, asked.asOf(), deadline);
    if (found.isUnchanged() && held != null && asked.sent().isBy(asked.requester())) {
      return asked.answer(held.registration(), found.validators().or(held.validators()));
    }
    if (found.isUnchanged()) {
      // The ETag was that of another principal: what it stands for is not to be shown.
      found = loader.load(midId, null, asked.asOf(), deadline);
    }
    return asked.answer(found.registration(), found.validators());
  }

  /** A token that was refused on the way to an answer is not given answers of before. */
  public void answered(Asked asked) {
    asked
        .sent()
        .unauthorized()
        .filter(principal -> !principal.equals(asked.principal()))
        .ifPresent(cache::refuse);
  }

  /** Whoever is refused now is not told later what was true before. */
  public void failed(Asked asked, List<MidId> midIds, MidIdClientException failure) {
    asked.sent().unauthorized().ifPresent(cache::refuse);
    if (!IdentifierRejection.is(failure)) {
      return;
    }
    int status = ((RegisterResponseException) failure).status();
    if (status == 401 || status == 403 || asked.sent().requester().isEmpty()) {
      cache.refuse(asked.principal()); // also by the authorization server, which gives no token
    } else {
      cache.drop(asked.principal(), IdentifierRejection.of(failure, midIds));
    }
  }

  /**
   * When something was asked.
   *
   * @param requester who has asked
   * @param asOf when, by the clock of the machine
   * @param nanos the same by the monotonic clock of the cache
   * @param moment the same, counted in changes and refusals
   * @param sent in whose name the requests were sent
   */
  public record Asked(
      Requester requester, Instant asOf, long nanos, long moment, PrincipalObserver.Sent sent) {
    /** In whose name it was sent at last; who has asked, if it was not sent. */
    String principal() {
      return sent.requester().orElse(requester).principal();
    }

    public CacheEntry answer(Optional<Registration> registration, CacheValidators validators) {
      Requester by = sent.requester().orElse(requester);
      long age = validators.policy().ageNanos();
      return new CacheEntry(
          by.principal(),
          validators.policy().isByLanguage() ? by.language() : null,
          registration,
          validators,
          asOf.minus(Duration.ofNanos(age)),
          nanos - age,
          moment);
    }
  }
}
