package io.github.openmidid.client.internal.resource;

import feign.Feign;
import feign.Response;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.ApiTarget;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.contract.AuditApi;
import io.github.openmidid.client.internal.contract.DelegationsApi;
import io.github.openmidid.client.internal.contract.DeliveriesApi;
import io.github.openmidid.client.internal.contract.DevicesApi;
import io.github.openmidid.client.internal.contract.ExistingDevicesApi;
import io.github.openmidid.client.internal.contract.FancApi;
import io.github.openmidid.client.internal.contract.LinksApi;
import io.github.openmidid.client.internal.contract.ReferenceApi;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.contract.SnapshotsApi;
import io.github.openmidid.client.internal.lookup.RegistrationLookup;
import io.github.openmidid.client.internal.wire.ReferenceWire;
import io.github.openmidid.client.reference.HealthApps;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A factory of the resources of the contract, for a client or a view of it. */
public final class ResourceFactory {
  private final OperationRunner runner;
  private final Apis apis;
  private final ChangeResponseReader responses;
  private final ChangeRunner changes;
  private final ResponseDecoder body;
  private final ErrorMapper errors;
  private final RegistrationLookup lookup;

  /**
   * Creates a factory for a client or a view of it.
   *
   * @param cache the cache to invalidate after changes; null if there is none
   */
  public ResourceFactory(
      OperationRunner runner,
      Apis apis,
      ResponseDecoder body,
      ErrorMapper errors,
      RegistrationLookup lookup,
      @Nullable RegistrationCache cache) {
    this.runner = runner;
    this.apis = apis;
    this.body = body;
    this.errors = errors;
    this.lookup = lookup;
    this.responses = new ChangeResponseReader(body, errors);
    this.changes = new ChangeRunner(runner, cache);
  }

  public MidIds midIds() {
    return new HttpMidIds(runner, changes, apis.register(), apis.reference(), responses, lookup);
  }

  public Devices devices() {
    return new HttpDevices(runner, changes, apis.devices(), responses);
  }

  public Deliveries deliveries() {
    return new HttpDeliveries(runner, changes, apis.deliveries(), responses);
  }

  public Links links() {
    return new HttpLinks(runner, changes, apis.links(), responses);
  }

  public BillingNumbers billingNumbers() {
    return new HttpBillingNumbers(runner, changes, apis.links(), responses);
  }

  public ExistingDevices existingDevices() {
    return new HttpExistingDevices(changes, apis.existingDevices(), responses);
  }

  public Delegations delegations() {
    return new HttpDelegations(runner, apis.delegations(), responses);
  }

  public Fanc fanc() {
    return new HttpFanc(runner, apis.fanc());
  }

  public AuditEvents auditEvents() {
    return new HttpAuditEvents(runner, apis.audit());
  }

  public Modalities modalities() {
    return new HttpModalities(runner, apis.reference());
  }

  public ProblemTypes problemTypes() {
    return new HttpProblemTypes(runner, apis.reference());
  }

  public Snapshots snapshots() {
    return new HttpSnapshots(runner, apis.snapshots(), errors);
  }

  public HealthApps healthApps() {
    return new HttpHealthApps(runner, apis.reference());
  }

  public RegisterInformation register() {
    return runner.run(context -> apis.register().getRegister(context).toInformation());
  }

  public RegisterHealth health() {
    return runner.run(context -> health(apis.reference().getHealth(context)).toHealth());
  }

  /** Reads a health response; 503 is a valid response too and reports that the register is down. */
  private ReferenceWire.Health health(Response response) {
    if (response.status() != 200 && response.status() != 503) {
      throw errors.ofStatus(response);
    }
    return body.read(response, ReferenceWire.Health.class);
  }

  /**
   * The Feign implementations of the contract. A client and its views share them, since creating
   * them is expensive.
   */
  public record Apis(
      RegisterApi register,
      DevicesApi devices,
      DeliveriesApi deliveries,
      LinksApi links,
      ExistingDevicesApi existingDevices,
      DelegationsApi delegations,
      FancApi fanc,
      AuditApi audit,
      SnapshotsApi snapshots,
      ReferenceApi reference) {

    public static Apis of(Feign feign, URI baseUrl) {
      return new Apis(
          at(RegisterApi.class, feign, baseUrl),
          at(DevicesApi.class, feign, baseUrl),
          at(DeliveriesApi.class, feign, baseUrl),
          at(LinksApi.class, feign, baseUrl),
          at(ExistingDevicesApi.class, feign, baseUrl),
          at(DelegationsApi.class, feign, baseUrl),
          at(FancApi.class, feign, baseUrl),
          at(AuditApi.class, feign, baseUrl),
          at(SnapshotsApi.class, feign, baseUrl),
          at(ReferenceApi.class, feign, baseUrl));
    }

    private static <T> T at(Class<T> api, Feign feign, URI baseUrl) {
      return feign.newInstance(new ApiTarget<>(api, baseUrl));
    }
  }
}
