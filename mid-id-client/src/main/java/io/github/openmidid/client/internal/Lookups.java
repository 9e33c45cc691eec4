package io.github.openmidid.client.internal;

import feign.Response;
import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up identifiers, one or many. */
final class Lookups {
  private final HttpMidIdClient client;
  private final Body body;

  Lookups(HttpMidIdClient client, Body body) {
    this.client = client;
    this.body = body;
  }

  Optional<Registration> find(MidId midId) {
    Remembered memory = client.memory();
    if (memory != null) {
      return memory.find(midId, this);
    }
    return client.call(
        (api, deadline) ->
            api.getMidId(midId.toString(), deadline).map(found -> registration(midId, found)));
  }

  Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    BulkLookup lookup = new BulkLookup(client, body);
    Map<MidId, Registration> found = new LinkedHashMap<>();
    // Within one chunk, each is asked for once anyway.
    Collection<MidId> each = midIds.size() <= Chunk.MOST ? midIds : new LinkedHashSet<>(midIds);
    for (Resolution known : run(each, lookup::input, lookup, true)) {
      known.registration().ifPresent(registration -> found.put(registration.midId(), registration));
    }
    return found;
  }

  List<Resolution> resolve(Collection<MidId> midIds) {
    midIds.forEach(midId -> Objects.requireNonNull(midId, "midId"));
    BulkLookup lookup = new BulkLookup(client, body);
    return run(midIds, lookup::input, lookup, false);
  }

  List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts) {
    BulkLookup lookup = new BulkLookup(client, body);
    return run(texts, lookup::input, lookup, false);
  }

  private <T extends @Nullable Object> List<Resolution> run(
      Collection<T> inputs,
      Function<T, Bulk.Input> toInput,
      BulkLookup lookup,
      boolean failsAsAWhole) {
    Iterator<Bulk.Input> each = inputs.stream().map(toInput).iterator();
    int chunks = (inputs.size() + Chunk.MOST - 1) / Chunk.MOST;
    int helpers = Math.max(0, Math.min(client.bulkConcurrency(), chunks) - 1);
    return new Bulk(each, lookup, lookup.deadline(), failsAsAWhole).run(client.workers(), helpers);
  }

  Deadline deadline() {
    return client.deadline();
  }

  Instant now() {
    return client.now();
  }

  /** The {@code Accept-Language} of the requests; empty if they have none. */
  String language() {
    return client.language();
  }

  /**
   * Asks for one identifier, with what an answer says of its being remembered.
   *
   * @param etag the mark of what is known already; null to be told in any case
   * @param now by the clock of the machine
   */
  Found ask(MidId midId, @Nullable String etag, Instant now, Deadline deadline) {
    return client.call(
        etag == null ? deadline : deadline.with("If-None-Match", etag),
        (api, end) -> {
          Response response = api.getMidIdResponse(midId.toString(), end);
          if (response.status() == 304 && etag != null) {
            return new Found(true, Optional.empty(), Validators.of(response, now));
          }
          return new Found(false, registration(midId, response), Validators.of(response, now));
        });
  }

  private Optional<Registration> registration(MidId midId, Response response) {
    return body.lookedUp(response, Wire.Registration.class)
        .map(found -> registration(midId, found));
  }

  private static Registration registration(MidId midId, Wire.Registration found) {
    Map<String, MidId> asked = Map.of(midId.toString(), midId);
    return found.toRegistration(text -> asked(text, asked));
  }

  /**
   * The identifier that an answer is about. One about another than those asked for would be
   * believed of the wrong device.
   *
   * @param asked those asked for, by their canonical form
   */
  static MidId asked(String text, Map<String, MidId> asked) {
    MidId midId = asked.get(text);
    if (midId == null) {
      Wire.canonical(text); // which it may not even be
      throw new Wire.Malformed(
          "the answer is about another identifier than the one asked for", null);
    }
    return midId;
  }

  /**
   * The answer to a question about one identifier.
   *
   * @param isUnchanged whether it is the one that the mark stands for
   */
  record Found(boolean isUnchanged, Optional<Registration> registration, Validators validators) {}
}
