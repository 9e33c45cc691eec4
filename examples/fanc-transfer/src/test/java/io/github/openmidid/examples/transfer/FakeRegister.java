package io.github.openmidid.examples.transfer;

import io.github.openmidid.MidId;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRequests;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.document.Documents;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.notification.NotificationFiles;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.reference.HealthApps;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.client.timeline.DeviceTimelines;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A register in memory behind the interface of the client. */
public class FakeRegister implements MidIdClient, MidIds {
  final Map<MidId, Registration> known;
  public final List<Integer> requests = new ArrayList<>();
  RegisterInformation information = new RegisterInformation("test", "provisional", "provisional");
  AccessInformation access =
      new AccessInformation("FPS Health", Optional.empty(), "fpsHealth", "full", List.of());

  /** The devices of the cadastre that the access token may see. */
  List<CadastreDevice> cadastre = List.of();

  RuntimeException failure;
  boolean closed;

  public FakeRegister(Map<MidId, Registration> known) {
    this.known = known;
  }

  @Override
  public MidIdClient with(CallOptions options) {
    throw new UnsupportedOperationException("a check has no calls of its own kind");
  }

  @Override
  public MidIds midIds() {
    return this;
  }

  @Override
  public RegisterInformation register() {
    failOnLookup();
    return information;
  }

  @Override
  public AccessInformation access() {
    return access;
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    failOnLookup();
    return Optional.ofNullable(known.get(midId));
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    failOnLookup();
    requests.add(midIds.size());
    Map<MidId, Registration> found = new LinkedHashMap<>();
    midIds.forEach(midId -> find(midId).ifPresent(r -> found.put(midId, r)));
    return found;
  }

  private void failOnLookup() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public Registration request(MidIdRequest request) {
    throw new UnsupportedOperationException("a check requests no identifier");
  }

  @Override
  public PagedList<Registration> paged(MidIdFilter filter) {
    throw new UnsupportedOperationException("a check lists nothing");
  }

  @Override
  public List<Resolution> resolve(Collection<MidId> midIds) {
    throw new UnsupportedOperationException("a check looks up identifiers only");
  }

  @Override
  public List<Resolution> resolveTexts(Collection<? extends CharSequence> texts) {
    throw new UnsupportedOperationException("a check reads its texts itself");
  }

  @Override
  public <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls) {
    throw new UnsupportedOperationException("a check makes synchronous calls only");
  }

  @Override
  public Devices devices() {
    return new FakeDevices(cadastre);
  }

  @Override
  public Deliveries deliveries() {
    throw unsupported();
  }

  @Override
  public Links links() {
    throw unsupported();
  }

  @Override
  public BillingNumbers billingNumbers() {
    throw unsupported();
  }

  @Override
  public DeviceTimelines deviceTimelines() {
    throw unsupported();
  }

  @Override
  public NotificationFiles notificationFiles() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ExistingDevices existingDevices() {
    throw unsupported();
  }

  @Override
  public Documents documents() {
    throw unsupported();
  }

  @Override
  public Delegations delegations() {
    throw unsupported();
  }

  @Override
  public AccessRequests accessRequests() {
    throw unsupported();
  }

  @Override
  public AuditEvents auditEvents() {
    throw unsupported();
  }

  @Override
  public Snapshots snapshots() {
    throw unsupported();
  }

  @Override
  public ProblemTypes problemTypes() {
    throw unsupported();
  }

  @Override
  public Fanc fanc() {
    throw unsupported();
  }

  @Override
  public Modalities modalities() {
    throw unsupported();
  }

  @Override
  public HealthApps mHealthApps() {
    throw unsupported();
  }

  @Override
  public RegisterHealth health() {
    throw unsupported();
  }

  @Override
  public List<ModalityCount> overview() {
    throw unsupported();
  }

  private static RuntimeException unsupported() {
    return new UnsupportedOperationException("a check looks up identifiers only");
  }

  @Override
  public void close() {
    closed = true;
  }
}
