package io.github.openmidid.client.internal;

import feign.Request;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up identifiers, one or many. */
final class Lookups implements Bulk.Question {
  private final HttpMidIdClient client;

  Lookups(HttpMidIdClient client) {
    this.client = client;
  }

  Optional<Registration> find(MidId midId) {
    return client.call(
        (api, deadline) ->
            api.getMidId(midId.toString(), deadline)
                .map(Wire.Registration::toRegistration)
                .map(registration -> asked(registration, Set.of(midId))));
  }

  Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Set<MidId> distinct = new LinkedHashSet<>(midIds);
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (Resolution resolution : run(distinct, this::input, true)) {
      resolution.registration().ifPresent(known -> found.put(known.midId(), known));
    }
    return found;
  }

  List<Resolution> resolve(Collection<MidId> midIds) {
    midIds.forEach(midId -> Objects.requireNonNull(midId, "midId"));
    return run(midIds, this::input, false);
  }

  List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts) {
    return run(texts, this::input, false);
  }

  private <T extends @Nullable Object> List<Resolution> run(
      Collection<T> inputs, Function<T, Bulk.Input> toInput, boolean failsAsAWhole) {
    Iterator<T> iterator = inputs.iterator();
    Iterator<Bulk.Input> each =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return iterator.hasNext();
          }

          @Override
          public Bulk.Input next() {
            return toInput.apply(iterator.next());
          }
        };
    int chunks = (inputs.size() + Chunk.MOST - 1) / Chunk.MOST;
    int helpers = Math.max(0, Math.min(client.bulkConcurrency(), chunks) - 1);
    return new Bulk(each, this, client.deadline(), failsAsAWhole).run(client.workers(), helpers);
  }

  private Bulk.Input input(MidId midId) {
    return Bulk.Input.ask(midId, midId.toString());
  }

  private Bulk.Input input(@Nullable CharSequence text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis
        .midId()
        .map(midId -> Bulk.Input.ask(midId, diagnosis.input()))
        .orElseGet(() -> Bulk.Input.answered(Resolution.malformed(diagnosis)));
  }

  @Override
  public Map<MidId, Registration> ask(List<MidId> midIds, Deadline deadline) {
    return client.call(deadline, (api, end) -> query(api, midIds, end));
  }

  @Override
  public Instant now() {
    return client.now();
  }

  @Override
  public @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure) {
    return null;
  }

  private static Map<MidId, Registration> query(
      RegisterApi api, List<MidId> chunk, Request.Options deadline) {
    Wire.MidIdQuery query = new Wire.MidIdQuery(chunk.stream().map(MidId::toString).toList());
    Set<MidId> asked = new HashSet<>(chunk);
    Map<MidId, Registration> answer = new HashMap<>();
    for (Registration registration : api.queryMidIds(query, deadline).toRegistrations()) {
      MidId midId = asked(registration, asked).midId();
      Registration before = answer.putIfAbsent(midId, registration);
      if (before != null && !before.equals(registration)) {
        throw new Wire.Malformed("the answer says two different things of one identifier", null);
      }
    }
    return answer;
  }

  /**
   * An answer about another identifier than the one asked for would be believed of the wrong
   * device.
   */
  private static Registration asked(Registration registration, Set<MidId> midIds) {
    if (!midIds.contains(registration.midId())) {
      throw new Wire.Malformed(
          "the answer is about another identifier than the one asked for", null);
    }
    return registration;
  }
}
