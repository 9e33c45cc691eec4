package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRequests;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.document.Documents;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.concurrent.AsyncCall;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.CallLimits;
import io.github.openmidid.client.internal.lookup.RegistrationLookup;
import io.github.openmidid.client.internal.resource.HttpAccessRequests;
import io.github.openmidid.client.internal.resource.HttpAuditEvents;
import io.github.openmidid.client.internal.resource.HttpBillingNumbers;
import io.github.openmidid.client.internal.resource.HttpDelegations;
import io.github.openmidid.client.internal.resource.HttpDeliveries;
import io.github.openmidid.client.internal.resource.HttpDeviceTimelines;
import io.github.openmidid.client.internal.resource.HttpDevices;
import io.github.openmidid.client.internal.resource.HttpDocuments;
import io.github.openmidid.client.internal.resource.HttpExistingDevices;
import io.github.openmidid.client.internal.resource.HttpFanc;
import io.github.openmidid.client.internal.resource.HttpLinks;
import io.github.openmidid.client.internal.resource.HttpMidIds;
import io.github.openmidid.client.internal.resource.HttpNotificationFiles;
import io.github.openmidid.client.internal.resource.HttpSnapshots;
import io.github.openmidid.client.internal.resource.ResourceContext;
import io.github.openmidid.client.internal.resource.reference.HttpHealthApps;
import io.github.openmidid.client.internal.resource.reference.HttpReferenceData;
import io.github.openmidid.client.internal.resource.reference.HttpRegisterStatus;
import io.github.openmidid.client.notification.NotificationFiles;
import io.github.openmidid.client.reference.HealthApps;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.client.timeline.DeviceTimelines;
import io.github.openmidid.register.LookupResult;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The client, or a view of it with other options, which shares all parts of the client. */
final class HttpMidIdClient implements MidIdClient {
  private final ClientParts parts;
  private final CallOptions options;
  private final boolean isView;
  private final @Nullable AsyncCall<?> asyncCall;
  private final OperationRunner runner;
  private final RegistrationLookup lookup;
  private final ResourceContext resources;
  private final MidIds midIds;

  HttpMidIdClient(ClientSettings settings) {
    this(ClientParts.of(settings), settings.options(), false, null);
  }

  /**
   * Creates a client or a view.
   *
   * @param asyncCall the asynchronous call for which the view was created; null if there is none
   */
  private HttpMidIdClient(
      ClientParts parts, CallOptions options, boolean isView, @Nullable AsyncCall<?> asyncCall) {
    this.parts = parts;
    this.options = options;
    this.isView = isView;
    this.asyncCall = asyncCall;
    this.runner =
        new OperationRunner(
            parts.reporter(),
            options.timeout().orElse(parts.settings().timeout()),
            limits(options),
            HeaderClient.headers(options),
            options.responseListener().orElse(null),
            () -> AsyncCall.enclosing(asyncCall));
    this.lookup =
        new RegistrationLookup(
            runner,
            parts.api(),
            parts.decoder(),
            hasHeadersOfClient() ? parts.cache() : null,
            parts.workers(),
            parts.settings().bulkConcurrency());
    this.resources =
        ResourceContext.of(
            parts.settings().baseUrl(),
            runner,
            parts.api(),
            parts.decoder(),
            parts.errors(),
            parts.cache() == null ? null : parts.cache().registrations());
    this.midIds = new HttpMidIds(resources, lookup);
  }

  /** Returns whether a cached response, which may vary by headers, is one to this view. */
  private boolean hasHeadersOfClient() {
    return options.headers().equals(parts.settings().options().headers());
  }

  private static CallLimits limits(CallOptions options) {
    return new CallLimits(
        options.attemptTimeout().orElse(CallLimits.DEFAULT.attemptTimeout()),
        options.maxRetries().orElse(CallLimits.DEFAULT.maxRetries()));
  }

  @Override
  public MidIdClient with(CallOptions options) {
    return new HttpMidIdClient(parts, this.options.and(options), true, asyncCall);
  }

  @Override
  public MidIds midIds() {
    return midIds;
  }

  @Override
  public Devices devices() {
    return new HttpDevices(resources);
  }

  @Override
  public Deliveries deliveries() {
    return new HttpDeliveries(resources);
  }

  @Override
  public Links links() {
    return new HttpLinks(resources);
  }

  @Override
  public BillingNumbers billingNumbers() {
    return new HttpBillingNumbers(resources);
  }

  @Override
  public DeviceTimelines deviceTimelines() {
    return new HttpDeviceTimelines(resources);
  }

  @Override
  public ExistingDevices existingDevices() {
    return new HttpExistingDevices(resources);
  }

  @Override
  public NotificationFiles notificationFiles() {
    return new HttpNotificationFiles(resources);
  }

  @Override
  public Documents documents() {
    return new HttpDocuments(resources);
  }

  @Override
  public Delegations delegations() {
    return new HttpDelegations(resources);
  }

  @Override
  public AccessRequests accessRequests() {
    return new HttpAccessRequests(resources);
  }

  @Override
  public Fanc fanc() {
    return new HttpFanc(resources);
  }

  @Override
  public AuditEvents auditEvents() {
    return new HttpAuditEvents(resources);
  }

  @Override
  public Snapshots snapshots() {
    return new HttpSnapshots(resources);
  }

  @Override
  public ProblemTypes problemTypes() {
    return new HttpReferenceData(resources);
  }

  @Override
  public Modalities modalities() {
    return new HttpReferenceData(resources);
  }

  @Override
  public HealthApps mHealthApps() {
    return new HttpHealthApps(resources);
  }

  @Override
  public RegisterHealth health() {
    return new HttpRegisterStatus(resources).health();
  }

  @Override
  public LookupResult lookUp(MidId midId) {
    return lookup.lookUp(midId);
  }

  @Override
  public RegisterInformation register() {
    return new HttpRegisterStatus(resources).register();
  }

  @Override
  public AccessInformation access() {
    return new HttpRegisterStatus(resources).access();
  }

  @Override
  public <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls) {
    Objects.requireNonNull(calls, "calls");
    CallContext start = runner.start();
    return parts
        .workers()
        .submit(
            () -> calls.apply(viewUntil(start)), runner.timeout(), AsyncCall.enclosing(asyncCall));
  }

  /** Returns a view for the asynchronous call that this thread runs. */
  private MidIdClient viewUntil(CallContext end) {
    CallOptions remaining = CallOptions.none().withTimeout(end.remaining());
    return new HttpMidIdClient(parts, options.and(remaining), true, AsyncCall.current());
  }

  @Override
  public void close() {
    if (!isView) {
      parts.close();
    }
  }

  /** Returns the base URL, without anything secret. */
  @Override
  public String toString() {
    return "MidIdClient[" + parts.settings().baseUrl() + "]";
  }
}
