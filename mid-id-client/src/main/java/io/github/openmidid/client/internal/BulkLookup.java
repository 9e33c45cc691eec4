package io.github.openmidid.client.internal;

import feign.Request;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One long question: what is remembered is not asked, and what is answered is remembered. */
final class BulkLookup implements Bulk.Question {
  private final HttpMidIdClient client;
  private final @Nullable Remembered memory;
  private final Deadline deadline;
  private final String principal;

  BulkLookup(HttpMidIdClient client) {
    this.deadline = client.deadline();
    this.client = client;
    this.memory = client.memory();
    this.principal = memory == null ? Principals.NOBODY : memory.principals().current(deadline);
  }

  /** When it has to end; it began when this was made. */
  Deadline deadline() {
    return deadline;
  }

  Bulk.Input input(MidId midId) {
    return input(midId, midId.toString());
  }

  Bulk.Input input(@Nullable CharSequence text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis
        .midId()
        .map(midId -> input(midId, diagnosis.input()))
        .orElseGet(() -> Bulk.Input.answered(Resolution.malformed(diagnosis)));
  }

  private Bulk.Input input(MidId midId, String text) {
    Answer known = memory == null ? null : memory.cache().fresh(principal, midId);
    return known == null
        ? Bulk.Input.ask(midId, text)
        : Bulk.Input.answered(Resolution.answered(text, midId, known.registration(), known.asOf()));
  }

  @Override
  public Map<MidId, Registration> ask(List<MidId> midIds, Deadline deadline) {
    if (memory == null) {
      return client.call(deadline, (api, end) -> query(api, midIds, end));
    }
    AnswerCache cache = memory.cache();
    long changes = cache.changes();
    Remembered.Asked asked = new Remembered.Asked(client.now(), cache.now(), new Witness.Sent());
    Map<MidId, Registration> found =
        client.call(deadline.with(asked.sent()), (api, end) -> query(api, midIds, end));
    for (MidId midId : midIds) {
      Optional<Registration> registration = Optional.ofNullable(found.get(midId));
      cache.put(midId, asked.answer(registration, Validators.NONE), changes);
    }
    return found;
  }

  @Override
  public Instant now() {
    return client.now();
  }

  @Override
  public @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure) {
    Answer old =
        memory != null && isOutage(failure) ? memory.cache().stale(principal, midId) : null;
    return old == null
        ? null
        : Resolution.answered(input, midId, old.registration(), old.asOf()).asStale();
  }

  private static boolean isOutage(MidIdClientException failure) {
    return failure instanceof RegisterUnavailableException
        || (failure instanceof RegisterResponseException response && response.status() >= 500);
  }

  private static Map<MidId, Registration> query(
      RegisterApi api, List<MidId> chunk, Request.Options deadline) {
    Map<String, MidId> asked = new LinkedHashMap<>(2 * chunk.size());
    chunk.forEach(midId -> asked.put(midId.toString(), midId));
    Wire.Registrations found =
        api.queryMidIds(new Wire.MidIdQuery(List.copyOf(asked.keySet())), deadline);
    Map<MidId, Registration> answer = new HashMap<>(2 * chunk.size());
    for (Registration registration : found.toRegistrations(text -> Lookups.asked(text, asked))) {
      Registration before = answer.put(registration.midId(), registration);
      if (before != null && !before.equals(registration)) {
        throw new Wire.Malformed("the answer says two different things of one identifier", null);
      }
    }
    return answer;
  }
}
