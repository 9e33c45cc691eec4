package io.github.openmidid.client.internal;

import feign.Client;
import feign.Feign;
import feign.Logger;
import feign.Retryer;
import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.internal.auth.AuthorizingClient;
import io.github.openmidid.client.internal.auth.TokenSource;
import io.github.openmidid.client.internal.cache.CachedLookup;
import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.ApiTarget;
import io.github.openmidid.client.internal.call.CallReporter;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.call.InterceptingClient;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.call.RetryingClient;
import io.github.openmidid.client.internal.concurrent.WorkerPool;
import io.github.openmidid.client.internal.contract.ContractModule;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.HttpTransport;
import io.github.openmidid.client.internal.json.JsonCodec;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The parts that a client and its views share.
 *
 * @param cache the lookups through the cache; null if there is no cache
 */
record ClientParts(
    ClientSettings settings,
    HttpTransport transport,
    TokenSource tokens,
    ErrorMapper errors,
    ResponseDecoder decoder,
    CallReporter reporter,
    WorkerPool workers,
    @Nullable CachedLookup cache,
    RegisterApi api) {
  // Clients share them: a codec inspects each type once.
  private static final JsonCodec JSON = new JsonCodec();
  private static final JsonCodec CONTRACT = new JsonCodec(new ContractModule());

  /** Assembles the parts of a client. */
  static ClientParts of(ClientSettings settings) {
    HttpTransport transport = new HttpTransport(settings.connection());
    TokenSource tokens =
        settings.access().tokens(transport, JSON, settings.timeout(), settings.userAgent());
    CachedLookup cache = cache(settings, tokens);
    ErrorMapper errors = new ErrorMapper(JSON);
    ResponseDecoder decoder = new ResponseDecoder(CONTRACT, errors);
    CallReporter reporter = new CallReporter(settings.callListeners());
    Client retries =
        new RetryingClient(
            intercepted(tokens.client(transport), settings, reporter),
            errors::isRejection,
            settings.connection().connectTimeout(),
            Clock.systemUTC());
    Feign feign =
        Feign.builder()
            .client(new HeaderClient(new AuthorizingClient(retries, tokens), settings.userAgent()))
            .invocationHandlerFactory(reporter)
            .encoder(CONTRACT)
            .decoder(decoder)
            .errorDecoder(errors)
            .dismiss404()
            .retryer(Retryer.NEVER_RETRY)
            .logLevel(Logger.Level.NONE)
            .options(CallContext.in(settings.timeout()))
            .build();
    return new ClientParts(
        settings,
        transport,
        tokens,
        errors,
        decoder,
        reporter,
        new WorkerPool(settings.executor()),
        cache,
        feign.newInstance(new ApiTarget<>(RegisterApi.class, settings.baseUrl())));
  }

  private static Client intercepted(Client client, ClientSettings settings, CallReporter reporter) {
    return settings.interceptors().isEmpty()
        ? client
        : new InterceptingClient(client, settings.interceptors(), reporter);
  }

  private static @Nullable CachedLookup cache(ClientSettings settings, TokenSource tokens) {
    CacheSettings cache = settings.cache();
    return cache == null
        ? null
        : new CachedLookup(new RegistrationCache(cache, settings.ticker()), tokens.principals());
  }

  void close() {
    workers.close();
    tokens.close();
    if (cache != null) {
      cache.clear();
    }
    transport.close();
  }
}
