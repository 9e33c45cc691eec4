package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.RegisterUnavailableException;
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
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.notification.NotificationFiles;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.client.testing.internal.TestPendingCall;
import io.github.openmidid.client.timeline.DeviceTimelines;
import io.github.openmidid.register.LookupResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A view of a test client with options; performs its operations. */
final class TestClientView implements MidIdClient {
  private final TestMidIdClient client;
  private final CallOptions options;
  private final List<TestPendingCall<?>> asyncCalls;
  private final CallRunner runner;

  TestClientView(TestMidIdClient client, CallOptions options, List<TestPendingCall<?>> asyncCalls) {
    this.client = client;
    this.options = options;
    this.asyncCalls = asyncCalls;
    this.runner = new CallRunner(client, options, asyncCalls);
  }

  @Override
  public MidIds midIds() {
    return new TestMidIds(runner);
  }

  @Override
  public Devices devices() {
    return new TestDevices(runner);
  }

  @Override
  public Deliveries deliveries() {
    return new TestDeliveries(runner);
  }

  @Override
  public Links links() {
    return new TestLinks(runner);
  }

  @Override
  public BillingNumbers billingNumbers() {
    return new TestBillingNumbers(runner);
  }

  @Override
  public DeviceTimelines deviceTimelines() {
    return new TestBillingNumbers.Timelines(runner);
  }

  @Override
  public ExistingDevices existingDevices() {
    throw unsupported("existingDevices", "ExistingDevices");
  }

  @Override
  public NotificationFiles notificationFiles() {
    throw unsupported("notificationFiles", "NotificationFiles");
  }

  @Override
  public Documents documents() {
    throw unsupported("documents", "Documents");
  }

  @Override
  public Delegations delegations() {
    return new TestDelegations(runner);
  }

  @Override
  public AccessRequests accessRequests() {
    throw unsupported("accessRequests", "AccessRequests");
  }

  @Override
  public Fanc fanc() {
    return new TestFanc(runner);
  }

  @Override
  public AuditEvents auditEvents() {
    return new TestAuditEvents(runner);
  }

  @Override
  public Modalities modalities() {
    return new TestModalities(runner);
  }

  @Override
  public ProblemTypes problemTypes() {
    throw unsupported("problemTypes", "ProblemTypes");
  }

  @Override
  public Snapshots snapshots() {
    throw unsupported("snapshots", "Snapshots");
  }

  @Override
  public HealthApps mHealthApps() {
    return new TestHealthApps(runner);
  }

  private static UnsupportedOperationException unsupported(String operation, String type) {
    return new UnsupportedOperationException(
        "the test client does not perform "
            + operation
            + "(): pass the application its own implementation of "
            + type
            + ", or test it with a register over HTTP");
  }

  @Override
  public RegisterHealth health() {
    return runner.run(
        CallRunner.Request.of(TestOperation.GET_HEALTH),
        (register, caller) -> new RegisterHealth("UP"));
  }

  @Override
  public RegisterInformation register() {
    MidIdFormat format = MidIdFormat.current();
    return runner.run(
        CallRunner.Request.of(TestOperation.GET_REGISTER),
        (register, caller) ->
            new RegisterInformation("test", format.name(), format.status().code()));
  }

  @Override
  public AccessInformation access() {
    return runner.run(
        CallRunner.Request.of(TestOperation.GET_ACCESS),
        (register, caller) -> client.participant().access(caller));
  }

  @Override
  public LookupResult lookUp(MidId midId) {
    return new LookupResult(midId, find(midId), Optional.of(runner.now()));
  }

  @Override
  public MidIdClient with(CallOptions options) {
    return new TestClientView(client, this.options.and(options), asyncCalls);
  }

  @Override
  public <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls) {
    Objects.requireNonNull(calls, "calls");
    List<TestPendingCall<?>> outer = TestPendingCall.enclosing(asyncCalls);
    TestPendingCall<T> pending = new TestPendingCall<>(outer);
    if (client.isClosed()) {
      pending.completeExceptionally(new IllegalStateException("this client is closed"));
      return pending;
    }
    MidIdClient view = new TestClientView(client, options, List.of(pending));
    try {
      client.settings().executor().execute(() -> pending.run(() -> calls.apply(view)));
    } catch (RuntimeException e) { // the executor is full or shut down
      pending.completeExceptionally(
          new RegisterUnavailableException("the executor has rejected the call", null, e));
    }
    return pending;
  }

  /** Has no effect, as on every view. */
  @Override
  public void close() {}

  @Override
  public String toString() {
    return client.toString();
  }
}
