package io.github.openmidid.client.internal.lookup;

import feign.Response;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.cache.CacheEntry;
import io.github.openmidid.client.internal.cache.CachePolicy;
import io.github.openmidid.client.internal.cache.CachedLookup;
import io.github.openmidid.client.internal.cache.Requester;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.contract.BatchWire;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lookup of many identifiers: uses cached registrations, requests the others and caches the
 * results.
 */
final class BatchLookup implements BatchRun.ChunkLookup {
  private final OperationRunner runner;
  private final RegisterApi register;
  private final ResponseDecoder decoder;
  private final @Nullable CachedLookup cache;
  private final CallContext context;
  private final Requester requester;

  /**
   * The identifiers that were requested for another principal, because the token had changed
   * meanwhile.
   */
  private final Set<MidId> requestedByOtherPrincipal = ConcurrentHashMap.newKeySet();

  BatchLookup(
      OperationRunner runner,
      RegisterApi register,
      ResponseDecoder decoder,
      @Nullable CachedLookup cache) {
    this.context = runner.start();
    this.runner = runner;
    this.register = register;
    this.decoder = decoder;
    this.cache = cache;
    this.requester =
        cache == null
            ? new Requester(PrincipalSource.ANONYMOUS, "")
            : cache.requester(runner.language(), context);
  }

  /** Returns the context of the lookup; its deadline started when this object was created. */
  CallContext context() {
    return context;
  }

  BatchRun.Input input(MidId midId) {
    return input(midId, midId.toString());
  }

  BatchRun.Input input(@Nullable CharSequence text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis
        .midId()
        .map(midId -> input(midId, diagnosis.input()))
        .orElseGet(() -> BatchRun.Input.resolved(Resolution.malformed(diagnosis)));
  }

  private BatchRun.Input input(MidId midId, String text) {
    CacheEntry known = cache == null ? null : cache.registrations().fresh(requester, midId);
    return known == null
        ? BatchRun.Input.lookUp(midId, text)
        : BatchRun.Input.resolved(
            Resolution.answered(text, midId, known.registration(), known.asOf()));
  }

  @Override
  public Map<MidId, Optional<Registration>> lookUp(List<MidId> midIds, CallContext context) {
    if (cache == null) {
      return runner.run(context, own -> query(midIds, own).results());
    }
    CachedLookup.LookupStart start = cache.start(requester, runner.now());
    try {
      ChunkResponse response =
          runner.run(context.with(start.observer()), own -> query(midIds, own));
      cacheEntries(cache, start, response);
      return response.results();
    } catch (MidIdClientException e) {
      cache.recordFailure(start, midIds, e);
      if (!start.observer().isSentOnlyFor(requester)) {
        requestedByOtherPrincipal.addAll(midIds);
      }
      throw e;
    }
  }

  private static void cacheEntries(
      CachedLookup cache, CachedLookup.LookupStart start, ChunkResponse response) {
    cache.recordSuccess(start);
    CachePolicy policy = CachePolicy.of(response.response().headers(), start.asOf()).ofBatch();
    response
        .results()
        .forEach((midId, result) -> cache.registrations().put(midId, start.entry(result, policy)));
  }

  @Override
  public Instant now() {
    return runner.now();
  }

  @Override
  public @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure) {
    CacheEntry old =
        cache != null && isOutage(failure) && !requestedByOtherPrincipal.contains(midId)
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

  private ChunkResponse query(List<MidId> chunk, CallContext context) {
    Map<String, MidId> requested = new LinkedHashMap<>(2 * chunk.size());
    chunk.forEach(midId -> requested.put(midId.toString(), midId));
    RequestBody body = new RequestBody().with("midIds", List.copyOf(requested.keySet()));
    Response response = register.queryMidIds(body.map(), context);
    BatchWire batch = decoder.success(response, BatchWire.class);
    return new ChunkResponse(batch.toResults(requested), response);
  }

  /**
   * The response to the request of one chunk.
   *
   * @param response the HTTP response, whose headers limit the time to live of the results
   */
  private record ChunkResponse(Map<MidId, Optional<Registration>> results, Response response) {}
}
