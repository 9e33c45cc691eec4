package io.github.openmidid.client.internal.lookup;

import feign.Response;
import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.internal.cache.CacheEntry;
import io.github.openmidid.client.internal.cache.CachePolicy;
import io.github.openmidid.client.internal.cache.CachedLookup;
import io.github.openmidid.client.internal.cache.RegistrationLoader;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.concurrent.WorkerPool;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.contract.RegistrationWire;
import io.github.openmidid.client.internal.contract.RequestMatch;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.LookupResult;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lookup of registrations, one by one or in batches. */
public final class RegistrationLookup implements RegistrationLoader {
  private final OperationRunner runner;
  private final RegisterApi register;
  private final ResponseDecoder decoder;
  private final @Nullable CachedLookup cache;
  private final WorkerPool workers;
  private final int concurrency;

  /**
   * Creates a lookup for a client or a view of it.
   *
   * @param cache the cache; null if there is none
   * @param concurrency the maximum number of concurrent requests of a batch
   */
  public RegistrationLookup(
      OperationRunner runner,
      RegisterApi register,
      ResponseDecoder decoder,
      @Nullable CachedLookup cache,
      WorkerPool workers,
      int concurrency) {
    this.runner = runner;
    this.register = register;
    this.decoder = decoder;
    this.cache = cache;
    this.workers = workers;
    this.concurrency = concurrency;
  }

  public Optional<Registration> find(MidId midId) {
    if (cache != null) {
      return cache.lookUp(midId, this).registration();
    }
    return runner.run(context -> request(midId, context));
  }

  /** Requests a registration, past the cache, as a part of an operation. */
  public Optional<Registration> request(MidId midId, CallContext context) {
    return registration(midId, register.getMidId(midId.toString(), context));
  }

  /**
   * Looks up an identifier with the moment at which the response was true: earlier than the request
   * if it comes from the cache, or from a cache between the client and the register ({@code Age}).
   */
  public LookupResult lookUp(MidId midId) {
    if (cache != null) {
      CacheEntry entry = cache.lookUp(midId, this);
      return new LookupResult(midId, entry.registration(), Optional.of(entry.asOf()));
    }
    Instant now = now();
    Loaded loaded = load(midId, null, now, start());
    return new LookupResult(midId, loaded.registration(), Optional.of(loaded.policy().asOf(now)));
  }

  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    BatchLookup lookup = new BatchLookup(runner, register, decoder, cache);
    Map<MidId, Registration> found = new LinkedHashMap<>();
    // A chunk contains each identifier once anyway.
    Collection<MidId> each = midIds.size() <= Chunk.MAX_SIZE ? midIds : new LinkedHashSet<>(midIds);
    for (Resolution known : run(each, lookup::input, lookup, true)) {
      known.registration().ifPresent(registration -> found.put(registration.midId(), registration));
    }
    return found;
  }

  public List<Resolution> resolve(Collection<MidId> midIds) {
    midIds.forEach(midId -> Objects.requireNonNull(midId, "midId"));
    BatchLookup lookup = new BatchLookup(runner, register, decoder, cache);
    return run(midIds, lookup::input, lookup, false);
  }

  public List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts) {
    BatchLookup lookup = new BatchLookup(runner, register, decoder, cache);
    return run(texts, lookup::input, lookup, false);
  }

  private <T extends @Nullable Object> List<Resolution> run(
      Collection<T> inputs,
      Function<T, BatchRun.Input> toInput,
      BatchLookup lookup,
      boolean failsAsWhole) {
    Iterator<BatchRun.Input> each = inputs.stream().map(toInput).iterator();
    int chunks = (inputs.size() + Chunk.MAX_SIZE - 1) / Chunk.MAX_SIZE;
    int helpers = Math.max(0, Math.min(concurrency, chunks) - 1);
    return new BatchRun(each, lookup, lookup.context(), failsAsWhole).run(workers, helpers);
  }

  @Override
  public CallContext start() {
    return runner.start();
  }

  @Override
  public Instant now() {
    return runner.now();
  }

  @Override
  public String language() {
    return runner.language();
  }

  @Override
  public Loaded load(MidId midId, @Nullable String etag, Instant now, CallContext context) {
    return runner.run(
        etag == null ? context : context.with("If-None-Match", etag),
        own -> {
          Response response = register.getMidId(midId.toString(), own);
          if (response.status() == 304 && etag != null) {
            return new Loaded(true, Optional.empty(), CachePolicy.of(response.headers(), now));
          }
          return new Loaded(
              false, registration(midId, response), CachePolicy.of(response.headers(), now));
        });
  }

  private Optional<Registration> registration(MidId midId, Response response) {
    BiFunction<String, String, MidId> parser = RequestMatch.oneOf(Map.of(midId.toString(), midId));
    return decoder
        .lookedUp(response, RegistrationWire.class)
        .map(found -> found.toVisibleRegistration(parser));
  }
}
