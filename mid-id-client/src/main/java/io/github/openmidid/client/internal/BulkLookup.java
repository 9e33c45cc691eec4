package io.github.openmidid.client.internal;

import feign.Request;
import feign.Response;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One long question: what is remembered is not asked, and what is answered is remembered. */
final class BulkLookup implements Bulk.Question {
  private final HttpMidIdClient client;
  private final Body body;
  private final @Nullable Remembered memory;
  private final Deadline deadline;
  private final Requester requester;

  /** Those that were asked in another name than that of the requester, whose token had changed. */
  private final Set<MidId> askedByAnother = ConcurrentHashMap.newKeySet();

  BulkLookup(HttpMidIdClient client, Body body) {
    this.deadline = client.deadline();
    this.client = client;
    this.body = body;
    this.memory = client.memory();
    this.requester =
        memory == null
            ? new Requester(Principals.NOBODY, "")
            : memory.requester(client.language(), deadline);
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
    Answer known = memory == null ? null : memory.cache().fresh(requester, midId);
    return known == null
        ? Bulk.Input.ask(midId, text)
        : Bulk.Input.answered(Resolution.answered(text, midId, known.registration(), known.asOf()));
  }

  @Override
  public Map<MidId, Optional<Registration>> ask(List<MidId> midIds, Deadline deadline) {
    if (memory == null) {
      return client.call(deadline, (api, end) -> query(api, midIds, end).answers());
    }
    Remembered.Asked asked = memory.asked(requester, client.now(), new Witness.Sent());
    try {
      Reply reply = client.call(deadline.with(asked.sent()), (api, end) -> query(api, midIds, end));
      remember(memory, asked, reply);
      return reply.answers();
    } catch (MidIdClientException e) {
      memory.failed(asked, midIds, e);
      if (!asked.sent().isBy(requester)) {
        askedByAnother.addAll(midIds);
      }
      throw e;
    }
  }

  private static void remember(Remembered memory, Remembered.Asked asked, Reply reply) {
    memory.answered(asked);
    Validators validators = Validators.of(reply.response(), asked.asOf()).ofBatch();
    reply
        .answers()
        .forEach((midId, answer) -> memory.cache().put(midId, asked.answer(answer, validators)));
  }

  @Override
  public Instant now() {
    return client.now();
  }

  @Override
  public @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure) {
    Answer old =
        memory != null && isOutage(failure) && !askedByAnother.contains(midId)
            ? memory.cache().stale(requester, midId)
            : null;
    return old == null
        ? null
        : Resolution.answered(input, midId, old.registration(), old.asOf()).asStale();
  }

  private static boolean isOutage(MidIdClientException failure) {
    return failure instanceof RegisterUnavailableException
        || (failure instanceof RegisterResponseException response && response.status() >= 500);
  }

  private Reply query(RegisterApi api, List<MidId> chunk, Request.Options deadline) {
    Map<String, MidId> requested = new LinkedHashMap<>(2 * chunk.size());
    chunk.forEach(midId -> requested.put(midId.toString(), midId));
    Response response =
        api.queryMidIds(new Wire.MidIdQuery(List.copyOf(requested.keySet())), deadline);
    Wire.MidIdQueryResult result = body.success(response, Wire.MidIdQueryResult.class);
    return new Reply(result.toAnswers(requested), response);
  }

  /**
   * The answer to one chunk.
   *
   * @param response whose headers say for how long it may be remembered
   */
  private record Reply(Map<MidId, Optional<Registration>> answers, Response response) {}
}
