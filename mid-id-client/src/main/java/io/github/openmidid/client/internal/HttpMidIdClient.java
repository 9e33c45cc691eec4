package io.github.openmidid.client.internal;

import feign.Client;
import feign.Feign;
import feign.Logger;
import feign.Retryer;
import io.github.openmidid.MidId;
import io.github.openmidid.client.AuditEvents;
import io.github.openmidid.client.BillingNumbers;
import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.Delegations;
import io.github.openmidid.client.Deliveries;
import io.github.openmidid.client.Devices;
import io.github.openmidid.client.ExistingDevices;
import io.github.openmidid.client.Fanc;
import io.github.openmidid.client.HealthApps;
import io.github.openmidid.client.Links;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.Modalities;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.ProblemTypes;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.Snapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client: what is asked goes through {@link #call}, the one place where an operation gets its
 * deadline.
 */
final class HttpMidIdClient implements MidIdClient {
  private final Settings settings;
  private final HttpTransport transport;
  private final AccessTokens tokens;
  private final RegisterApi api;
  private final Workers workers;
  private final @Nullable Remembered memory;
  private final Clock clock = Clock.systemUTC();
  private final Body body;
  private final Failures failures;
  private final Duration timeout;
  private final Map<String, String> headers;
  private final CallOptions options;
  private final boolean isView;
  private final @Nullable AsyncCall<?> asyncCall;
  private final MidIds midIds;
  private final Calls calls;
  private final Resources.Apis apis;
  private final Resources resources;

  HttpMidIdClient(Settings settings) {
    this.settings = settings;
    this.transport = new HttpTransport(settings);
    Json json = new Json();
    this.tokens = settings.access().tokens(transport, json, settings.timeout());
    this.memory = memory(settings, tokens);
    this.failures = new Failures(json);
    this.body = new Body(json, failures);
    this.calls = new Calls(settings.callListeners());
    Client retries =
        new Retries(
            wire(tokens.client(transport), memory),
            failures::isRefusal,
            settings.connectTimeout(),
            Clock.systemUTC());
    Feign feign =
        Feign.builder()
            .client(new CallHeaders(new Authorized(retries, tokens)))
            .invocationHandlerFactory(calls)
            .encoder(json)
            .decoder(body)
            .errorDecoder(failures)
            .dismiss404()
            .retryer(Retryer.NEVER_RETRY)
            .logLevel(Logger.Level.NONE)
            .options(Deadline.in(settings.timeout()))
            .build();
    this.workers = new Workers(settings.executor());
    this.api = feign.newInstance(new ApiTarget<>(RegisterApi.class, settings.baseUrl()));
    this.apis = Resources.Apis.of(feign, settings.baseUrl());
    this.options = CallOptions.none();
    this.timeout = settings.timeout();
    this.headers = Map.of();
    this.isView = false;
    this.asyncCall = null;
    this.midIds = new HttpMidIds(this, body, failures);
    this.resources = new Resources(this, apis, body, failures);
  }

  /** A view: all that is costly is shared. */
  private HttpMidIdClient(
      HttpMidIdClient client, CallOptions options, @Nullable AsyncCall<?> asyncCall) {
    this.settings = client.settings;
    this.transport = client.transport;
    this.tokens = client.tokens;
    this.api = client.api;
    this.workers = client.workers;
    this.memory = client.memory;
    this.apis = client.apis;
    this.body = client.body;
    this.failures = client.failures;
    this.calls = client.calls;
    this.options = options;
    this.timeout = options.timeout().orElse(settings.timeout());
    this.headers = CallHeaders.of(options);
    this.isView = true;
    this.asyncCall = asyncCall;
    this.midIds = new HttpMidIds(this, body, failures);
    this.resources = new Resources(this, apis, body, failures);
  }

  @Override
  public MidIdClient with(CallOptions options) {
    return new HttpMidIdClient(this, this.options.and(options), asyncCall);
  }

  @Override
  public MidIds midIds() {
    return midIds;
  }

  @Override
  public Devices devices() {
    return resources.devices();
  }

  @Override
  public Deliveries deliveries() {
    return resources.deliveries();
  }

  @Override
  public Links links() {
    return resources.links();
  }

  @Override
  public BillingNumbers billingNumbers() {
    return resources.billingNumbers();
  }

  @Override
  public ExistingDevices existingDevices() {
    return resources.existingDevices();
  }

  @Override
  public Delegations delegations() {
    return resources.delegations();
  }

  @Override
  public Fanc fanc() {
    return resources.fanc();
  }

  @Override
  public AuditEvents auditEvents() {
    return resources.auditEvents();
  }

  @Override
  public Snapshots snapshots() {
    return resources.snapshots();
  }

  @Override
  public ProblemTypes problemTypes() {
    return resources.problemTypes();
  }

  @Override
  public Modalities modalities() {
    return resources.modalities();
  }

  @Override
  public HealthApps mHealthApps() {
    return resources.healthApps();
  }

  @Override
  public RegisterHealth health() {
    return resources.health();
  }

  List<ModalityCount> overview() {
    return resources.overview();
  }

  @Override
  public RegisterInformation register() {
    return call((api, deadline) -> api.getRegister(deadline).toInformation());
  }

  @Override
  public <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls) {
    Objects.requireNonNull(calls, "calls");
    Deadline start = deadline();
    return workers.submit(
        () -> calls.apply(viewUntil(start)), timeout, AsyncCall.around(asyncCall));
  }

  /** For the call that this thread runs. */
  private HttpMidIdClient viewUntil(Deadline end) {
    CallOptions options = this.options.and(CallOptions.none().withTimeout(end.remaining()));
    return new HttpMidIdClient(this, options, AsyncCall.current());
  }

  /**
   * Fails within {@link #async}: there nobody could repeat what is requested, for only the thread
   * that requests it would know the reference.
   */
  void requireReferenceOfCaller(String instead) {
    if (!AsyncCall.around(asyncCall).isEmpty()) {
      throw new IllegalStateException(
          "within async, choose the request reference outside, so that the call can be resumed"
              + " however its future ends: "
              + instead);
    }
  }

  private static @Nullable Remembered memory(Settings settings, AccessTokens tokens) {
    CacheSettings cache = settings.cache();
    return cache == null
        ? null
        : new Remembered(new AnswerCache(cache, settings.ticker()), tokens.principals());
  }

  private static Client wire(Client transport, @Nullable Remembered memory) {
    return memory == null ? transport : new Witness(transport, memory.principals());
  }

  /** What is remembered of earlier answers; null if nothing is. */
  @Nullable Remembered memory() {
    return memory;
  }

  /**
   * Nothing of before is given any more of this identifier. To be called after every change that
   * was made through this client, also after one that has failed: it may have been made.
   */
  void forget(MidId midId) {
    if (memory != null) {
      memory.cache().forget(midId);
    }
  }

  /** Something that changes what is said of this identifier. */
  <T> T change(MidId midId, Operation<T> operation) {
    try {
      return call(operation);
    } finally {
      forget(midId);
    }
  }

  /** Something that changes what is said of an identifier, and tells of which only at its end. */
  <T> T change(Function<? super T, MidId> midId, Operation<T> operation) {
    return changeMany(answer -> Stream.of(midId.apply(answer)), operation);
  }

  /** The same for many. */
  <T> T changeMany(Function<? super T, Stream<MidId>> midIds, Operation<T> operation) {
    try {
      T answer = call(operation);
      midIds.apply(answer).forEach(this::forget);
      return answer;
    } catch (RuntimeException | Error e) {
      forgetAll();
      throw e;
    }
  }

  private void forgetAll() {
    if (memory != null) {
      memory.cache().clear();
    }
  }

  Workers workers() {
    return workers;
  }

  int bulkConcurrency() {
    return settings.bulkConcurrency();
  }

  Instant now() {
    return clock.instant();
  }

  /** The {@code Accept-Language} of the requests; empty if they have none. */
  String language() {
    return headers.getOrDefault(CallHeaders.ACCEPT_LANGUAGE, "");
  }

  /** One operation, however many requests it makes, within one deadline. */
  <T> T call(Operation<T> operation) {
    return call(deadline(), operation);
  }

  /** When an operation that begins now has to end. */
  Deadline deadline() {
    return Deadline.in(timeout, headers);
  }

  /** One of the requests of an operation that has its deadline already. */
  <T> T call(Deadline deadline, Operation<T> operation) {
    Attempts attempts = new Attempts(AsyncCall.around(asyncCall));
    Deadline own = deadline.ofAnother(attempts); // others may run beside this one
    try {
      T answer = operation.run(api, own);
      calls.end(own, null);
      return answer;
    } catch (RuntimeException e) {
      calls.end(own, e);
      throw Failures.ofOperation(e);
    }
  }

  @Override
  public void close() {
    if (!isView) {
      workers.close();
      tokens.close();
      if (memory != null) {
        memory.clear();
      }
      transport.close();
    }
  }

  /** Where the client asks, without anything secret. */
  @Override
  public String toString() {
    return "MidIdClient[" + settings.baseUrl() + "]";
  }

  /** What one operation of the client does. */
  @FunctionalInterface
  interface Operation<T> {
    T run(RegisterApi api, Deadline deadline);
  }
}
