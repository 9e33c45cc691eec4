package io.github.openmidid.client.internal.lookup;

import feign.Request;
import feign.Response;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.cache.CacheEntry;
import io.github.openmidid.client.internal.cache.CacheValidators;
import io.github.openmidid.client.internal.cache.CachedLookup;
import io.github.openmidid.client.internal.cache.PrincipalObserver;
import io.github.openmidid.client.internal.cache.Requester;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.RegistrationWire;
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
final class BatchLookup implements BatchRun.Question {
  private final OperationRunner runner;
  private final RegisterApi register;
  private final ResponseDecoder decoder;
  private final @Nullable CachedLookup cache;
  private final CallContext deadline;
  private final Requester requester;

  /** Those that were asked in another name than that of the requester, whose token had changed. */
  private final Set<MidId> askedByAnother = ConcurrentHashMap.newKeySet();

  BatchLookup(
      OperationRunner runner,
      RegisterApi register,
      ResponseDecoder decoder,
      @Nullable CachedLookup cache) {
    this.deadline = runner.start();
    this.runner = runner;
    this.register = register;
    this.decoder = decoder;
    this.cache = cache;
    this.requester =
        cache == null
            ? new Requester(PrincipalSource.NOBODY, "")
            : cache.requester(runner.language(), deadline);
  }

  /** When it has to end; it began when this was made. */
  CallContext deadline() {
    return deadline;
  }

  BatchRun.Input input(MidId midId) {
    return input(midId, midId.toString());
  }

  BatchRun.Input input(@Nullable CharSequence text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis
        .midId()
        .map(midId -> input(midId, diagnosis.input()))
        .orElseGet(() -> BatchRun.Input.answered(Resolution.malformed(diagnosis)));
  }

  private BatchRun.Input input(MidId midId, String text) {
    CacheEntry known = cache == null ? null : cache.registrations().fresh(requester, midId);
    return known == null
        ? BatchRun.Input.ask(midId, text)
        : BatchRun.Input.answered(
            Resolution.answered(text, midId, known.registration(), known.asOf()));
  }

  @Override
  public Map<MidId, Optional<Registration>> ask(List<MidId> midIds, CallContext deadline) {
    if (cache == null) {
      return runner.run(deadline, end -> query(midIds, end).answers());
    }
    CachedLookup.Asked asked = cache.asked(requester, runner.now(), new PrincipalObserver.Sent());
    try {
      Reply reply = runner.run(deadline.with(asked.sent()), end -> query(midIds, end));
      remember(cache, asked, reply);
      return reply.answers();
    } catch (MidIdClientException e) {
      cache.failed(asked, midIds, e);
      if (!asked.sent().isBy(requester)) {
        askedByAnother.addAll(midIds);
      }
      throw e;
    }
  }

  private static void remember(CachedLookup cache, CachedLookup.Asked asked, Reply reply) {
    cache.answered(asked);
    CacheValidators validators = CacheValidators.of(reply.response(), asked.asOf()).ofBatch();
    reply
        .answers()
        .forEach(
            (midId, answer) -> cache.registrations().put(midId, asked.answer(answer, validators)));
  }

  @Override
  public Instant now() {
    return runner.now();
  }

  @Override
  public @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure) {
    CacheEntry old =
        cache != null && isOutage(failure) && !askedByAnother.contains(midId)
            ? cache.registrations().stale(requester, midId)
            : null;
    return old == null
        ? null
        : Resolution.answered(input, midId, old.registration(), old.asOf()).asStale();
  }

  private static boolean isOutage(MidIdClientException failure) {
    return failure instanceof RegisterUnavailableException
        || (failure instanceof RegisterResponseException response && response.status() >= 500);
  }

  private Reply query(List<MidId> chunk, Request.Options deadline) {
    Map<String, MidId> requested = new LinkedHashMap<>(2 * chunk.size());
    chunk.forEach(midId -> requested.put(midId.toString(), midId));
    Response response =
        register.queryMidIds(
            new RegistrationWire.MidIdQuery(List.copyOf(requested.keySet())), deadline);
    RegistrationWire.MidIdQueryResult result =
        decoder.success(response, RegistrationWire.MidIdQueryResult.class);
    return new Reply(result.toAnswers(requested), response);
  }

  /**
   * The answer to one chunk.
   *
   * @param response whose headers say for how long it may be remembered
   */
  private record Reply(Map<MidId, Optional<Registration>> answers, Response response) {}
}
