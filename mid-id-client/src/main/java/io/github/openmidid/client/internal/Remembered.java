package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lookups with a memory, shared by a client and its views. An answer past its life is asked for
 * again with its mark ({@code If-None-Match}), and 304 gives it a new life.
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

  /** Lets go of everything. */
  void clear() {
    cache.clear();
    principals.forget();
  }

  Optional<Registration> find(MidId midId, Lookups lookups) {
    Deadline deadline = lookups.deadline();
    String principal = principals.current(deadline);
    Answer fresh = cache.fresh(principal, midId);
    Answer answer =
        fresh != null
            ? fresh
            : flights.join(
                new Flights.Key(principal, midId),
                deadline,
                end -> load(principal, midId, lookups, end));
    return answer.registration();
  }

  private Answer load(String principal, MidId midId, Lookups lookups, Deadline deadline) {
    Answer held = cache.fresh(principal, midId); // somebody may just have asked
    if (held != null) {
      return held;
    }
    held = cache.get(principal, midId);
    long changes = cache.changes();
    Asked asked = new Asked(lookups.now(), cache.now(), new Witness.Sent());
    try {
      Answer answer = ask(midId, held, lookups, asked, deadline);
      cache.put(midId, answer, changes);
      return answer;
    } catch (RegisterResponseException e) {
      if (Refusal.is(e)) { // whoever is refused now is not told later what was true before
        cache.drop(principal, midId);
      }
      throw e;
    }
  }

  private static Answer ask(
      MidId midId, @Nullable Answer held, Lookups lookups, Asked asked, Deadline deadline) {
    @Nullable String etag = held == null ? null : held.etag();
    Lookups.Found found = lookups.ask(midId, etag, deadline.with(asked.sent()));
    if (!found.isUnchanged()) {
      return asked.answer(found.registration(), found.validators());
    }
    if (held == null || !held.principal().equals(asked.sent().principal())) {
      // The mark was that of another principal: what it stands for is not to be shown.
      found = lookups.ask(midId, null, deadline.with(asked.sent()));
      return asked.answer(found.registration(), found.validators());
    }
    return asked.answer(held.registration(), found.validators().or(held.validators()));
  }

  /** When a question was asked, and in whose name. */
  record Asked(Instant asOf, long nanos, Witness.Sent sent) {
    Answer answer(Optional<Registration> registration, Validators validators) {
      return new Answer(sent.principal(), registration, validators, asOf, nanos);
    }
  }
}
