package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
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
final class Remembered {
  private final AnswerCache cache;
  private final Principals principals;
  private final Flights flights = new Flights();

  Remembered(AnswerCache cache, Principals principals) {
    this.cache = cache;
    this.principals = principals;
  }

  AnswerCache cache() {
    return cache;
  }

  Principals principals() {
    return principals;
  }

  /** Whoever would be named if a request were sent now. */
  Requester requester(String language, Deadline deadline) {
    return new Requester(principals.current(deadline), language);
  }

  /** Lets go of everything. */
  void clear() {
    cache.clear();
    principals.forget();
  }

  Optional<Registration> find(MidId midId, Lookups lookups) {
    Deadline deadline = lookups.deadline();
    Requester requester = requester(lookups.language(), deadline);
    Answer fresh = cache.fresh(requester, midId);
    Answer answer =
        fresh != null
            ? fresh
            : flights.join(
                new Flights.Key(requester, midId, cache.validSince(requester.principal())),
                deadline,
                (end, sent) -> load(midId, lookups, asked(requester, lookups.now(), sent), end));
    return answer.registration();
  }

  /** Notes when something is asked; to be called before it is. */
  Asked asked(Requester requester, Instant now, Witness.Sent sent) {
    return new Asked(requester, now, cache.now(), cache.moment(), sent);
  }

  private Answer load(MidId midId, Lookups lookups, Asked asked, Deadline deadline) {
    Answer held = cache.fresh(asked.requester(), midId); // somebody may just have asked
    if (held != null) {
      return held;
    }
    held = cache.get(asked.requester(), midId);
    try {
      Answer answer = ask(midId, held, lookups, asked, deadline.with(asked.sent()));
      answered(asked);
      cache.put(midId, answer);
      return answer;
    } catch (MidIdClientException e) {
      failed(asked, List.of(midId), e);
      throw e;
    }
  }

  private static Answer ask(
      MidId midId, @Nullable Answer held, Lookups lookups, Asked asked, Deadline deadline) {
    @Nullable String etag = held == null ? null : held.etag();
    Lookups.Found found = lookups.ask(midId, etag, asked.asOf(), deadline);
    if (found.isUnchanged() && held != null && asked.sent().isBy(asked.requester())) {
      return asked.answer(held.registration(), found.validators().or(held.validators()));
    }
    if (found.isUnchanged()) {
      // The ETag was that of another principal: what it stands for is not to be shown.
      found = lookups.ask(midId, null, asked.asOf(), deadline);
    }
    return asked.answer(found.registration(), found.validators());
  }

  /** A token that was refused on the way to an answer is not given answers of before. */
  void answered(Asked asked) {
    asked
        .sent()
        .unauthorized()
        .filter(principal -> !principal.equals(asked.principal()))
        .ifPresent(cache::refuse);
  }

  /** Whoever is refused now is not told later what was true before. */
  void failed(Asked asked, List<MidId> midIds, MidIdClientException failure) {
    asked.sent().unauthorized().ifPresent(cache::refuse);
    if (!Refusal.is(failure)) {
      return;
    }
    int status = ((RegisterResponseException) failure).status();
    if (status == 401 || status == 403 || asked.sent().requester().isEmpty()) {
      cache.refuse(asked.principal()); // also by the authorization server, which gives no token
    } else {
      cache.drop(asked.principal(), Refusal.of(failure, midIds));
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
  record Asked(Requester requester, Instant asOf, long nanos, long moment, Witness.Sent sent) {
    /** In whose name it was sent at last; who has asked, if it was not sent. */
    String principal() {
      return sent.requester().orElse(requester).principal();
    }

    Answer answer(Optional<Registration> registration, Validators validators) {
      Requester by = sent.requester().orElse(requester);
      long age = validators.policy().ageNanos();
      return new Answer(
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
